import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import type { Load } from '../../../shared/features/planner/planner.contract.ts'
import type { PillarLoad } from '../../../shared/features/planner/planner.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { PillarName, pillarColor } from '../../ui/pillars.tsx'
import { DayLoads } from './DayLoads.tsx'
import classes from './LoadPanel.module.css'
import { overWeekText, starvedOf, starvedText } from './load-text.ts'
import { TEXT } from './text.ts'

/** Planned against actual for each day and pillar, and what is too much or missing. */
export function LoadPanel({ load, today }: { readonly load: Load; readonly today: IsoDate }) {
  const longest = Math.max(1, ...load.pillars.flatMap(({ plannedMs, actualMs, targetMs }) => [plannedMs, actualMs, targetMs]))
  const over = overWeekText(load)
  const starved = starvedOf(load)
  return (
    <section aria-label={TEXT.load.title} className={classes.panel}>
      <Title order={2} size="h5">
        {TEXT.load.title}
      </Title>
      <Text size="sm" className="pb-numbers">
        {TEXT.load.of(durationText(load.actualMs), durationText(load.plannedMs))}
      </Text>
      {over === null ? null : (
        <Text size="sm" c="var(--pb-warning)" className="pb-numbers">
          {over}
        </Text>
      )}
      <DayLoads days={load.days} today={today} />
      <Stack gap="sm">
        {load.pillars.map((pillar) => (
          <PillarBar key={pillar.pillar} load={pillar} longest={longest} />
        ))}
      </Stack>
      {starved.length === 0 ? null : (
        <div>
          <Text size="sm" c="var(--pb-warning)">
            {TEXT.load.starved}
          </Text>
          <ul className={`${classes.starved} pb-numbers`}>
            {starved.map((pillar) => (
              <li key={pillar.pillar}>{starvedText(pillar)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function PillarBar({ load, longest }: { readonly load: PillarLoad; readonly longest: number }) {
  const { pillar, isFocus, plannedMs, actualMs, targetMs } = load
  const share = (ms: number) => `${(ms / longest) * 100}%`
  return (
    <div style={{ ['--pillar' as string]: pillarColor(pillar) }}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <PillarName pillar={pillar} />
        {isFocus ? (
          <Badge size="sm" variant="light">
            {TEXT.load.focus}
          </Badge>
        ) : null}
      </Group>
      <div className={classes.track} aria-hidden>
        <div className={classes.planned} style={{ width: share(plannedMs) }} />
        <div className={classes.actual} style={{ width: share(actualMs) }} />
        {targetMs > 0 ? <div className={classes.target} style={{ left: share(targetMs) }} /> : null}
      </div>
      <Text size="xs" c="var(--pb-ink-soft)" className="pb-numbers">
        {TEXT.load.of(durationText(actualMs), durationText(plannedMs))}
        {targetMs > 0 ? ` · ${TEXT.load.target(durationText(targetMs))}` : ''}
      </Text>
    </div>
  )
}
