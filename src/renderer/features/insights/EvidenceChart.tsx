import { Text, VisuallyHidden } from '@mantine/core'
import { useRef } from 'react'
import { type ChartRow, missingForPattern, trendsOf } from '../../../shared/features/insights/charts.model.ts'
import type { Chart } from '../../../shared/features/insights/insights.contract.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { client } from '../../client/client.ts'
import { reportSave } from '../../ui/report-save.ts'
import { ChartHead } from './ChartHead.tsx'
import { drawRows } from './chart-drawings.ts'
import { CHART_TEXT as TEXT } from './chart-text.ts'
import classes from './Insights.module.css'
import { InsightTable } from './InsightTable.tsx'
import { TrendRows } from './TrendRows.tsx'

interface EvidenceChartProps {
  readonly chart: Chart
  readonly asTable: boolean
  readonly onOpen: (row: ChartRow) => void
  readonly onHide: () => void
}

/** One chart of evidence: in words, as bars or as a table, with what it is only a proxy for. */
export function EvidenceChart({ chart: { chart, rows }, asTable, onOpen, onHide }: EvidenceChartProps) {
  const card = useRef<HTMLElement>(null)
  const { title, proxy, against } = TEXT.charts[chart]
  const missingOf = (n: number) => missingForPattern(chart, n)
  const headingId = `insights-${chart}`
  return (
    <section ref={card} className={classes.card} aria-labelledby={headingId}>
      <ChartHead
        chart={chart}
        headingId={headingId}
        title={title}
        card={card}
        draw={(colors) => drawRows(title, rows, colors)}
        onSaveTable={() => reportSave(client.insights.saveChartTable({ chart }), { saved: TEXT.saved, empty: TEXT.nothing })}
        onHide={onHide}
      />
      <Text className="pb-numbers">
        {visibleText(chart === 'rubric-trends' ? TEXT.trends(trendsOf(rows).map((each) => each.rows)) : TEXT.summary(rows, missingOf))}
      </Text>
      {asTable ? (
        <InsightTable
          labelledBy={headingId}
          columns={TEXT.columns}
          rows={rows.map((row) => ({
            key: row.key,
            name: visibleText(row.label),
            cells: TEXT.cells(row, missingOf(row.n)),
            onOpen: () => onOpen(row),
          }))}
        />
      ) : chart === 'rubric-trends' ? (
        <TrendRows rows={rows} onOpen={onOpen} />
      ) : (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <li key={row.key}>
              <button type="button" className={classes.row} onClick={() => onOpen(row)}>
                <VisuallyHidden>{visibleText(TEXT.value(row, against, missingOf(row.n)))}</VisuallyHidden>
                <span className={classes.rowName} aria-hidden>
                  {visibleText(row.label)}
                </span>
                <span className={classes.track} aria-hidden>
                  <span
                    data-bar
                    data-thin={missingOf(row.n) > 0 || undefined}
                    className={classes.bar}
                    style={{ width: `${row.value * 100}%` }}
                  />
                  {row.compare ? <span className={classes.against} style={{ left: `${row.compare.value * 100}%` }} /> : null}
                </span>
                <span className="pb-numbers" aria-hidden>
                  {TEXT.short(row, missingOf(row.n))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" c="var(--pb-ink-soft)">
        {against && !asTable ? `${TEXT.legend(against)}. ` : ''}
        {proxy}
      </Text>
    </section>
  )
}
