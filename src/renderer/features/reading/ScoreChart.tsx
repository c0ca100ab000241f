import type { Trends } from '../../../shared/features/reading/trends.model.ts'
import classes from './History.module.css'
import { TEXT } from './history-text.ts'

const WIDTH = 400
const HEIGHT = 110
const EDGE = 10
/** Room for the numbers at the left. */
const NUMBERS = 22
/** More points than this would be a smear. */
const MOST = 60

interface ScoreChartProps {
  /** Oldest first. */
  readonly points: Trends['points']
  readonly top: number
}

/** Totals from session to session. The list of sessions says the same in numbers. */
export function ScoreChart({ points, top }: ScoreChartProps) {
  const shown = points.slice(-MOST)
  const x = (index: number) => NUMBERS + EDGE + (shown.length < 2 ? 0.5 : index / (shown.length - 1)) * (WIDTH - NUMBERS - 2 * EDGE)
  const y = (score: number) => EDGE + (1 - score / top) * (HEIGHT - 2 * EDGE)
  return (
    <svg className={classes.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={TEXT.scores.chart(shown.length)}>
      {[0, top / 2, top].map((score) => (
        <g key={score}>
          <line className={classes.grid} x1={NUMBERS} x2={WIDTH - EDGE} y1={y(score)} y2={y(score)} />
          <text className={classes.label} x={NUMBERS - 5} y={y(score) + 3} textAnchor="end">
            {score}
          </text>
        </g>
      ))}
      {shown.map(({ sessionId, before, after }, index) => (
        <g key={sessionId}>
          {after === null ? null : <line className={classes.stem} x1={x(index)} x2={x(index)} y1={y(before)} y2={y(after)} />}
          <circle className={classes.ring} cx={x(index)} cy={y(before)} r={4} />
          {after === null ? null : <circle className={classes.point} cx={x(index)} cy={y(after)} r={4} />}
        </g>
      ))}
    </svg>
  )
}
