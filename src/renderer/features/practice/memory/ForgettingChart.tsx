import type { client } from '../../../client/client.ts'
import { momentText } from '../../../ui/day-text.ts'
import classes from './memory.module.css'
import { MEMORY_TEXT, percent } from './text.ts'

type CardInfo = Awaited<ReturnType<typeof client.practice.cardInfo>>['cards'][number]

const WIDTH = 640
const HEIGHT = 170
const LEFT = 34
const TOP = 12
const BOTTOM = 24
const words = MEMORY_TEXT.card

interface ForgettingChartProps {
  readonly card: CardInfo
  readonly now: number
  readonly retentionPercent: number
}

/** How a card was forgotten and learnt again, and how it goes on from now without another answer. */
export function ForgettingChart({ card: { curve, answerCount, chanceNow }, now, retentionPercent }: ForgettingChartProps) {
  const [first, last] = [curve[0], curve.at(-1)]
  if (!first || !last) return null
  const x = (at: number) => LEFT + ((at - first.at) / Math.max(1, last.at - first.at)) * (WIDTH - LEFT)
  const y = (chance: number) => TOP + (1 - chance) * (HEIGHT - TOP - BOTTOM)
  const line = curve.map(({ at, chance }) => `${x(at).toFixed(1)},${y(chance).toFixed(1)}`).join(' ')
  return (
    <svg
      className={classes.wide}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.curve(answerCount, percent(chanceNow ?? 0))}
    >
      {[0, 0.5, 1].map((chance) => (
        <g key={chance}>
          <line className={classes.grid} x1={LEFT} x2={WIDTH} y1={y(chance)} y2={y(chance)} />
          <text className={classes.label} x={LEFT - 6} y={y(chance) + 4} textAnchor="end">
            {chance * 100}
          </text>
        </g>
      ))}
      <line className={classes.perfect} x1={LEFT} x2={WIDTH} y1={y(retentionPercent / 100)} y2={y(retentionPercent / 100)} />
      <polyline className={classes.curve} points={line} />
      <line className={classes.perfect} x1={x(now)} x2={x(now)} y1={TOP} y2={HEIGHT - BOTTOM} />
      <text className={classes.label} x={x(now)} y={HEIGHT - 6} textAnchor={x(now) > WIDTH - 40 ? 'end' : 'middle'}>
        {words.now}
      </text>
      {x(now) - LEFT > 120 ? (
        <text className={classes.label} x={LEFT} y={HEIGHT - 6}>
          {momentText(first.at)}
        </text>
      ) : null}
    </svg>
  )
}
