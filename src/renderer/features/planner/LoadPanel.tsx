import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import type { WeekLoad } from '../../../shared/features/planner/planner.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { PILLAR_NAMES, PillarName, pillarColor } from '../../ui/pillars.tsx'
import classes from './LoadPanel.module.css'
import { TEXT } from './text.ts'

/** Planned against actual for each pillar, and what is too much or missing. */
export function LoadPanel({ load }: { readonly load: WeekLoad }) {
  const longest = Math.max(1, ...load.pillars.flatMap(({ plannedMs, actualMs, targetMs }) => [plannedMs, actualMs, targetMs]))
  const share = (ms: number) => `${(ms / longest) * 100}%`
  return (
    <section aria-label={TEXT.load.title} className={classes.panel}>
      <Title order={2} size="h5">
        {TEXT.load.title}
      </Title>
      <Text size="sm" className="pb-numbers">
        {TEXT.load.of(durationText(load.actualMs), durationText(load.plannedMs))}
      </Text>
      {load.isOverCapacity && load.capacityMs !== null ? (
        <Text size="sm" c="var(--pb-warning)">
          {TEXT.load.over(durationText(load.plannedMs), durationText(load.capacityMs))}
        </Text>
      ) : null}
      {load.starved.length > 0 ? (
        <Text size="sm" c="var(--pb-warning)">
          {TEXT.load.starved(load.starved.map((pillar) => PILLAR_NAMES[pillar]).join(', '))}
        </Text>
      ) : null}
      <Stack gap="sm">
        {load.pillars.map(({ pillar, isFocus, plannedMs, actualMs, targetMs }) => (
          <div key={pillar} style={{ ['--pillar' as string]: pillarColor(pillar) }}>
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
        ))}
      </Stack>
    </section>
  )
}
