import { overspend, type TimeTrend, type TrendName, type Trends } from '../../../shared/features/reading/trends.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import classes from './History.module.css'
import type { OpenTrend } from './History.tsx'
import { TEXT } from './history-text.ts'
import { PhaseMeter } from './PhaseMeter.tsx'

interface TimeTrendsProps {
  readonly trends: Trends
  readonly onOpen: (open: OpenTrend) => void
}

/** For each phase: real time against budget, in words, as a bar, and with how many sessions it rests on. */
export function TimeTrends({ trends, onOpen }: TimeTrendsProps) {
  return (
    <ul className={classes.rows}>
      <TimeRow name={TEXT.time.whole} trend={{ kind: 'time' }} facts={trends.time} onOpen={onOpen} />
      {trends.phases.map(({ key, name, isSlack, ...facts }) => (
        <TimeRow
          key={key}
          name={isSlack ? `${name} (${TEXT.time.spare})` : name}
          trend={{ kind: 'phase', key }}
          facts={facts}
          onOpen={onOpen}
        />
      ))}
    </ul>
  )
}

interface TimeRowProps {
  readonly name: string
  readonly trend: TrendName
  readonly facts: TimeTrend
  readonly onOpen: (open: OpenTrend) => void
}

function TimeRow({ name, trend, facts, onOpen }: TimeRowProps) {
  const share = overspend(facts) ?? 0
  const says = verdict(share)
  const what = TEXT.time.says(name, says)
  return (
    <li>
      <button type="button" className={classes.row} aria-haspopup="dialog" onClick={() => onOpen({ trend, what })}>
        <span className={classes.name}>{name}</span>
        <span className={share > 0.005 ? classes.over : classes.value}>{says}</span>
        <span className={classes.meter}>
          <PhaseMeter realMs={facts.activeMs} budgetMs={facts.budgetMs} />
        </span>
        <span className={`${classes.small} pb-numbers`}>
          {clockText(facts.activeMs)} / {clockText(facts.budgetMs)} · {TEXT.n(facts.n)}
        </span>
      </button>
    </li>
  )
}

function verdict(share: number): string {
  const percent = Math.round(Math.abs(share) * 100)
  if (percent === 0) return TEXT.time.even
  return share > 0 ? TEXT.time.over(percent) : TEXT.time.under(percent)
}
