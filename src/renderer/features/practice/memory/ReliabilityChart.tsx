import classes from './memory.module.css'
import { MEMORY_TEXT } from './text.ts'

// About as wide as the chart is drawn, so that its letters are as large as the page's.
const SIZE = 360
const EDGE = 36
const words = MEMORY_TEXT.foresight

interface Step {
  readonly confidence: number
  readonly asked: number
  readonly known: number
}

/** What was known against what was said; the larger a point, the more answers. Who foresees well stays on the line. */
export function ReliabilityChart({ steps }: { readonly steps: readonly Step[] }) {
  const place = (share: number) => EDGE + share * (SIZE - 2 * EDGE)
  const most = Math.max(1, ...steps.map(({ asked }) => asked))
  return (
    <svg className={classes.chart} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={describe(steps)}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className={classes.grid} x1={EDGE} x2={SIZE - EDGE} y1={place(1 - share)} y2={place(1 - share)} />
          <text className={classes.label} x={EDGE - 6} y={place(1 - share) + 4} textAnchor="end">
            {share * 100}
          </text>
          <text className={classes.label} x={place(share)} y={SIZE - EDGE + 16} textAnchor="middle">
            {share * 100}
          </text>
        </g>
      ))}
      <line className={classes.perfect} x1={place(0)} y1={place(1)} x2={place(1)} y2={place(0)} />
      <text className={classes.label} x={SIZE / 2} y={SIZE - 1} textAnchor="middle">
        {`${words.xAxis}, %`}
      </text>
      <text className={classes.label} x={0} y={EDGE - 18}>
        {`${words.yAxis}, %`}
      </text>
      {steps.map(({ confidence, asked, known }) => (
        <circle
          key={confidence}
          className={classes.point}
          cx={place(confidence / 100)}
          cy={place(1 - known / asked)}
          r={4 + 6 * Math.sqrt(asked / most)}
        />
      ))}
    </svg>
  )
}

function describe(steps: readonly Step[]): string {
  return [words.chart, ...steps.map(({ confidence, known, asked }) => words.point(confidence, known, asked))].join('. ')
}
