import { VisuallyHidden } from '@mantine/core'
import { type ChartRow, trendsOf } from '../../../shared/features/insights/charts.model.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { CHART_TEXT as TEXT } from './chart-text.ts'
import classes from './Insights.module.css'

interface TrendRowsProps {
  readonly rows: readonly ChartRow[]
  readonly onOpen: (row: ChartRow) => void
}

/** Each thing with a column for every week that has evidence, earliest first. */
export function TrendRows({ rows, onOpen }: TrendRowsProps) {
  return (
    <ul className={classes.rows}>
      {trendsOf(rows).map(({ key, rows: ofOne }) => (
        <li key={key} className={classes.trend}>
          <span className={classes.rowName}>{visibleText(TEXT.trendName(ofOne[0]))}</span>
          <span className={classes.weeks}>
            {ofOne.map((row) => (
              <button
                key={row.key}
                type="button"
                className={classes.weekMark}
                title={visibleText(TEXT.value(row, null))}
                onClick={() => onOpen(row)}
              >
                <VisuallyHidden>{visibleText(TEXT.value(row, null))}</VisuallyHidden>
                <span data-bar className={classes.column} style={{ height: `${Math.max(4, row.value * 100)}%` }} aria-hidden />
              </button>
            ))}
          </span>
          <span className={`${classes.trendNumbers} pb-numbers`}>{TEXT.trend(ofOne)}</span>
        </li>
      ))}
    </ul>
  )
}
