import { Text, Title } from '@mantine/core'
import type { PillarLoad, WeekLoad } from '../../../../shared/features/planner/planner.model.ts'
import { durationText } from '../../../../shared/kernel/duration.ts'
import { PillarName, pillarColor } from '../../../ui/pillars.tsx'
import { overWeekText, starvedOf, starvedText } from '../load-text.ts'
import classes from './Today.module.css'
import { TEXT } from './text.ts'

/** Starved pillars that are named one by one here; the plan names all. */
const NAMED = 2

/** Minutes really spent this week, against what the campaign wants for each pillar. */
export function WeekMinutes({ load }: { readonly load: WeekLoad }) {
  const shown = load.pillars.filter((pillar) => pillar.targetMs > 0 || pillar.actualMs > 0)
  const over = overWeekText(load)
  const starved = starvedOf(load)
  const total =
    load.capacityMs === null ? durationText(load.actualMs) : TEXT.week.ofTarget(durationText(load.actualMs), durationText(load.capacityMs))
  return (
    <section className={classes.card} aria-labelledby="today-week">
      <header className={classes.cardHead}>
        <Title order={2} size="h5" id="today-week">
          {TEXT.week.title}
        </Title>
        <span className={`${classes.total} pb-numbers`}>{total}</span>
      </header>
      {shown.length === 0 ? <Text c="var(--pb-ink-soft)">{TEXT.week.nothing}</Text> : null}
      {shown.length === 0 ? null : (
        <ul className={classes.pillars}>
          {shown.map((pillar) => (
            <PillarMinutes key={pillar.pillar} load={pillar} />
          ))}
        </ul>
      )}
      {load.capacityMs === null ? (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.week.noTarget}
        </Text>
      ) : null}
      {over === null ? null : (
        <Text size="sm" c="var(--pb-warning)" className="pb-numbers">
          {over}
        </Text>
      )}
      {starved.length > 0 && starved.length < shown.length ? (
        <Text size="sm" c="var(--pb-warning)" className="pb-numbers">
          {TEXT.week.starved(starved.slice(0, NAMED).map(starvedText).join('; '), Math.max(0, starved.length - NAMED))}
        </Text>
      ) : null}
    </section>
  )
}

function PillarMinutes({ load: { pillar, isFocus, actualMs, targetMs } }: { readonly load: PillarLoad }) {
  const filled = targetMs > 0 ? Math.min(actualMs / targetMs, 1) : 1
  const amount = targetMs > 0 ? TEXT.week.ofTarget(durationText(actualMs), durationText(targetMs)) : durationText(actualMs)
  return (
    <li style={{ ['--pillar' as string]: pillarColor(pillar) }}>
      <div className={classes.pillarHead}>
        <span className={classes.pillarName}>
          <PillarName pillar={pillar} />
          {isFocus ? <span className={classes.focus}>{TEXT.week.focus}</span> : null}
        </span>
        <span className={`${classes.amount} pb-numbers`}>{amount}</span>
      </div>
      <div className={classes.track} aria-hidden>
        <div className={classes.fill} style={{ width: `${filled * 100}%` }} />
      </div>
    </li>
  )
}
