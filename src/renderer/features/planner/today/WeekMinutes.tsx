import { Text, Title } from '@mantine/core'
import type { PillarLoad, WeekLoad } from '../../../../shared/features/planner/planner.model.ts'
import { durationText } from '../../../../shared/kernel/duration.ts'
import { PILLAR_NAMES, PillarName, pillarColor } from '../../../ui/pillars.tsx'
import classes from './Today.module.css'
import { TEXT } from './text.ts'

/** Minutes really spent this week, against what the campaign wants for each pillar. */
export function WeekMinutes({ load }: { readonly load: WeekLoad }) {
  const shown = load.pillars.filter((pillar) => pillar.targetMs > 0 || pillar.actualMs > 0)
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
      {load.starved.length > 0 && load.starved.length < shown.length ? (
        <Text size="sm" c="var(--pb-warning)">
          {TEXT.week.starved(load.starved.map((pillar) => PILLAR_NAMES[pillar]).join(', '))}
        </Text>
      ) : null}
      {load.isOverCapacity && load.capacityMs !== null ? (
        <Text size="sm" c="var(--pb-warning)" className="pb-numbers">
          {TEXT.week.over(durationText(load.plannedMs), durationText(load.capacityMs))}
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
