import { Text } from '@mantine/core'
import type { ReviewBlock } from '../../../shared/features/week-review/week-review.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { shortDayText, timeText } from '../../ui/day-text.ts'
import { PILLAR_NAMES } from '../../ui/pillars.tsx'
import classes from './WeekReview.module.css'

/** A block's title, and when, how long and for what. */
export function BlockWords({ block }: { readonly block: ReviewBlock }) {
  const when = block.day && block.startMinute !== null ? `${shortDayText(block.day)}, ${timeText(block.startMinute)}` : null
  const length = durationText(block.durationMinutes * MINUTE_MS)
  return (
    <div className={classes.words}>
      <Text className={classes.title}>{block.title}</Text>
      <Text size="sm" c="var(--pb-ink-soft)" className="pb-numbers">
        {[PILLAR_NAMES[block.pillar], when, length].filter(Boolean).join(' · ')}
      </Text>
    </div>
  )
}
