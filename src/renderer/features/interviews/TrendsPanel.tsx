import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { TOP_MARK, type Trend } from '../../../shared/features/interviews/rubric.model.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Interviews.module.css'
import { TEXT } from './text.ts'

const words = TEXT.trends
const [WIDTH, HEIGHT, EDGE] = [96, 28, 4]
/** More points than this would be a smear. */
const MOST = 24

/** Scores per dimension over time, by format, each with its n. */
export function TrendsPanel() {
  const { data } = useQuery(endpoints.interviews.trends.queryOptions())
  return (
    <section className={classes.card} aria-labelledby="mock-trends">
      <Title order={2} size="h4" id="mock-trends">
        {words.title}
      </Title>
      <p className={classes.soft}>{words.hint}</p>
      {data?.length === 0 ? <Text>{words.none}</Text> : null}
      {(data ?? []).map(({ format, mocks, overall, dimensions }) => (
        <section key={format} className={classes.trends} aria-label={FORMAT_NAMES[format]}>
          <div className={classes.rowHead}>
            <Title order={3} size="h5">
              {FORMAT_NAMES[format]}
            </Title>
            <Text size="sm" c="var(--pb-ink-soft)" className="pb-numbers">
              {words.mocks(mocks)}
            </Text>
          </div>
          {overall ? <TrendLine name={words.overall} trend={overall} isWhole /> : null}
          {dimensions.map(({ key, name, ...trend }) => (
            <TrendLine key={key} name={name} trend={trend} />
          ))}
        </section>
      ))}
    </section>
  )
}

interface TrendLineProps {
  readonly name: string
  readonly trend: Trend
  /** Stands for all lines under it. */
  readonly isWhole?: boolean
}

function TrendLine({ name, trend: { n, mean, scores, change }, isWhole = false }: TrendLineProps) {
  return (
    <div className={`${classes.trend} pb-numbers`}>
      {isWhole ? <strong>{name}</strong> : <span>{name}</span>}
      {/* One score is a number and no line. */}
      {scores.length > 1 ? <Spark name={name} scores={scores.map(({ score }) => score)} /> : <span className={classes.noSpark} />}
      <span className={classes.right}>{words.mean(mean)}</span>
      <span className={classes.right}>{words.n(n)}</span>
      <span className={classes.right}>{change === null ? '' : words.change(change)}</span>
    </div>
  )
}

function Spark({ name, scores }: { readonly name: string; readonly scores: readonly number[] }) {
  const shown = scores.slice(-MOST)
  const x = (index: number) => EDGE + (shown.length < 2 ? 0.5 : index / (shown.length - 1)) * (WIDTH - 2 * EDGE)
  const y = (score: number) => EDGE + (1 - (score - 1) / (TOP_MARK - 1)) * (HEIGHT - 2 * EDGE)
  const last = shown.at(-1)
  return (
    <svg className={classes.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chart(name, shown)}>
      <polyline className={classes.sparkLine} points={shown.map((score, index) => `${x(index)},${y(score)}`).join(' ')} />
      {last === undefined ? null : <circle className={classes.sparkDot} cx={x(shown.length - 1)} cy={y(last)} r={3} />}
    </svg>
  )
}
