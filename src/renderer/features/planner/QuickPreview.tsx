import { Group, Text } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { parseQuickAdd, QUICK_DEFAULTS, wishedDay } from '../../../shared/features/planner/quick-add.ts'
import type { LinkChoice } from '../../../shared/features/planner/quick-link.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { dayText, timeText } from '../../ui/day-text.ts'
import { PillarName } from '../../ui/pillars.tsx'
import classes from './QuickPreview.module.css'
import { TEXT } from './text.ts'

interface QuickPreviewProps {
  /** Without its link. */
  readonly line: string
  readonly link: LinkChoice | null
  readonly today: IsoDate
}

/** What a line would make, while it is typed: what it says in full ink, what is filled in for it fainter. */
export function QuickPreview({ line, link, today }: QuickPreviewProps) {
  const quick = parseQuickAdd(line)
  const title = quick.title || link?.label
  const when = quick.dayWish === null ? null : wishedDay(today, quick.dayWish)
  const time = timeText(quick.startMinute ?? QUICK_DEFAULTS.startMinute)
  return (
    <section className={classes.preview} aria-label={TEXT.quickAdd.preview}>
      <Text size="sm" fw={600} lineClamp={2}>
        {title || TEXT.quickAdd.noTitleYet}
      </Text>
      <Group gap="sm" className="pb-numbers">
        <span data-assumed={quick.pillar === null || undefined}>
          <PillarName pillar={quick.pillar ?? link?.pillar ?? QUICK_DEFAULTS.pillar} />
        </span>
        <span data-assumed={quick.durationMinutes === null || undefined}>
          {durationText((quick.durationMinutes ?? QUICK_DEFAULTS.durationMinutes) * MINUTE_MS)}
        </span>
        {when === null ? (
          <span data-assumed>{TEXT.unplanned.title}</span>
        ) : (
          <>
            <span>{dayText(when, today)}</span>
            <span data-assumed={quick.startMinute === null || undefined}>{time}</span>
          </>
        )}
      </Group>
      {link ? (
        <Text size="sm" lineClamp={1} className={classes.link}>
          <IconLink size={14} aria-hidden /> {TEXT.quickAdd.opens(link.label)}
        </Text>
      ) : null}
    </section>
  )
}
