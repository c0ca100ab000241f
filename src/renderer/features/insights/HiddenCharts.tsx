import { Button, Menu } from '@mantine/core'
import type { InsightName } from '../../../shared/features/insights/charts.model.ts'
import { CHART_TEXT as TEXT } from './chart-text.ts'
import classes from './Insights.module.css'

interface HiddenChartsProps {
  readonly charts: readonly { readonly chart: InsightName; readonly title: string }[]
  readonly onShow: (chart: InsightName) => void
}

/** The way back to charts that were hidden; nothing while none is. */
export function HiddenCharts({ charts, onShow }: HiddenChartsProps) {
  if (charts.length === 0) return null
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" className={classes.hidden}>
          {TEXT.hidden(charts.length)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {charts.map(({ chart, title }) => (
          <Menu.Item key={chart} onClick={() => onShow(chart)}>
            {TEXT.show(title)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
