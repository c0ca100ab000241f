import { Text } from '@mantine/core'
import { LINES, TOP_SCORE } from '../../../shared/features/reading/reading.model.ts'
import type { ScoreTrend, TrendName, Trends } from '../../../shared/features/reading/trends.model.ts'
import classes from './History.module.css'
import type { OpenTrend } from './History.tsx'
import { TEXT } from './history-text.ts'
import { ScoreChart } from './ScoreChart.tsx'
import { TEXT as SESSION_TEXT } from './text.ts'

interface ScoreTrendsProps {
  readonly trends: Trends
  readonly onOpen: (open: OpenTrend) => void
}

/** Scores from session to session, and the mean of each line before and after the second look. */
export function ScoreTrends({ trends, onOpen }: ScoreTrendsProps) {
  if (trends.points.length === 0) return <Text>{TEXT.scores.none}</Text>
  const top = TOP_SCORE * LINES.length
  return (
    <>
      <ScoreChart points={trends.points} top={top} />
      <ul className={classes.rows}>
        {trends.score.n > 0 ? (
          <ScoreRow name={TEXT.scores.whole} trend={{ kind: 'score' }} facts={trends.score} top={top} onOpen={onOpen} />
        ) : null}
        {trends.lines
          .filter(({ n }) => n > 0)
          .map(({ line, ...facts }) => (
            <ScoreRow
              key={line}
              name={SESSION_TEXT.lines[line].label}
              trend={{ kind: 'line', line }}
              facts={facts}
              top={TOP_SCORE}
              onOpen={onOpen}
            />
          ))}
      </ul>
    </>
  )
}

interface ScoreRowProps {
  readonly name: string
  readonly trend: TrendName
  readonly facts: ScoreTrend
  readonly top: number
  readonly onOpen: (open: OpenTrend) => void
}

function ScoreRow({ name, trend, facts, top, onOpen }: ScoreRowProps) {
  const says = TEXT.scores.change(oneDecimal(facts.before), oneDecimal(facts.after), top)
  const what = TEXT.time.says(name, says)
  const from = (Math.min(facts.before, facts.after) / top) * 100
  const to = (Math.max(facts.before, facts.after) / top) * 100
  return (
    <li>
      <button type="button" className={classes.row} aria-haspopup="dialog" onClick={() => onOpen({ trend, what })}>
        <span className={classes.name}>{name}</span>
        <span className={`${classes.value} pb-numbers`}>{says}</span>
        <svg className={classes.meter} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
          <rect className={classes.back} width={100} height={6} />
          <rect className={classes.base} width={from} height={6} />
          <rect className={facts.after >= facts.before ? classes.gain : classes.loss} x={from} width={to - from} height={6} />
        </svg>
        <span className={`${classes.small} pb-numbers`}>{TEXT.n(facts.n)}</span>
      </button>
    </li>
  )
}

function oneDecimal(value: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value)
}
