import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CHARTS, type ChartName, type ChartRow } from '../../../shared/features/insights/charts.model.ts'
import { endpoints } from '../../client/client.ts'
import { CHART_TEXT as TEXT } from './chart-text.ts'
import { EvidenceBehind } from './EvidenceBehind.tsx'
import { EvidenceChart } from './EvidenceChart.tsx'
import { HiddenCharts } from './HiddenCharts.tsx'
import classes from './Insights.module.css'
import type { HiddenInsights } from './use-hidden.ts'

interface EvidenceChartsProps {
  readonly asTable: boolean
  readonly hidden: HiddenInsights
  /** Those of the time log that are hidden, to be shown again from the same menu. */
  readonly others: readonly { readonly chart: 'weeks' | 'days'; readonly title: string }[]
}

/** All charts that there is evidence for, less those that the person hid; then what is hidden. */
export function EvidenceCharts({ asTable, hidden, others }: EvidenceChartsProps) {
  const { data } = useQuery({ ...endpoints.insights.charts.queryOptions(), staleTime: 0, refetchOnMount: 'always' })
  const [opened, setOpened] = useState<{ readonly chart: ChartName; readonly row: ChartRow } | null>(null)
  if (!data) return null
  const away = data.filter(({ chart }) => hidden.has(chart)).map(({ chart }) => ({ chart, title: TEXT.charts[chart].title }))
  return (
    <>
      <div className={classes.charts}>
        {data
          .filter(({ chart }) => !hidden.has(chart))
          .map((chart) => (
            <EvidenceChart
              key={chart.chart}
              chart={chart}
              asTable={asTable}
              onOpen={(row) => setOpened({ chart: chart.chart, row })}
              onHide={() => hidden.set(chart.chart, true)}
            />
          ))}
      </div>
      <HiddenCharts charts={[...others, ...away]} onShow={(chart) => hidden.set(chart, false)} />
      {data.length < CHARTS.length ? (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.waiting}
        </Text>
      ) : null}
      {opened ? <EvidenceBehind {...opened} onClose={() => setOpened(null)} /> : null}
    </>
  )
}
