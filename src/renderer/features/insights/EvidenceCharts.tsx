import { Button, Menu, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CHARTS, type ChartName, type ChartRow } from '../../../shared/features/insights/charts.model.ts'
import { endpoints } from '../../client/client.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'
import { CHART_TEXT as TEXT } from './chart-text.ts'
import { EvidenceBehind } from './EvidenceBehind.tsx'
import { EvidenceChart } from './EvidenceChart.tsx'
import classes from './Insights.module.css'

/** All charts that there is evidence for, less those that the person hid. */
export function EvidenceCharts({ asTable }: { readonly asTable: boolean }) {
  const { data } = useQuery({ ...endpoints.insights.charts.queryOptions(), staleTime: 0, refetchOnMount: 'always' })
  const [stored, setStored] = useLayoutValue<string>('insightsHidden', '')
  const [opened, setOpened] = useState<{ readonly chart: ChartName; readonly row: ChartRow } | null>(null)
  if (!data) return null
  const hidden = CHARTS.filter((chart) => stored.split(',').includes(chart))
  const set = (chart: ChartName, isHidden: boolean) =>
    setStored([...hidden.filter((each) => each !== chart), ...(isHidden ? [chart] : [])].join(','))
  const hiddenHere = data.filter(({ chart }) => hidden.includes(chart))
  return (
    <>
      <div className={classes.charts}>
        {data
          .filter(({ chart }) => !hidden.includes(chart))
          .map((chart) => (
            <EvidenceChart
              key={chart.chart}
              chart={chart}
              asTable={asTable}
              onOpen={(row) => setOpened({ chart: chart.chart, row })}
              onHide={() => set(chart.chart, true)}
            />
          ))}
      </div>
      {hiddenHere.length > 0 ? (
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" className={classes.hidden}>
              {TEXT.hidden(hiddenHere.length)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {hiddenHere.map(({ chart }) => (
              <Menu.Item key={chart} onClick={() => set(chart, false)}>
                {TEXT.show(TEXT.charts[chart].title)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {data.length < CHARTS.length ? (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.waiting}
        </Text>
      ) : null}
      {opened ? <EvidenceBehind {...opened} onClose={() => setOpened(null)} /> : null}
    </>
  )
}
