import { durationText } from '../../../shared/kernel/duration.ts'
import { timesText, timeText } from '../../ui/day-text.ts'
import { PILLAR_NAMES } from '../../ui/pillars.tsx'
import type { PlacedBlock } from './day-blocks.ts'
import { repeatFacts } from './repeat/repeat-text.ts'
import { TEXT } from './text.ts'

const DAY_MINUTES = 1_440

/** From when to when. */
export function timesOf({ startMinute, durationMinutes }: Pick<PlacedBlock, 'startMinute' | 'durationMinutes'>): string {
  return `${timeText(startMinute)} – ${timeText(startMinute + durationMinutes)}`
}

/** The same in fewest letters, for narrow columns: `9:00 – 10:30 AM`. */
export function shortTimesOf(placed: Pick<PlacedBlock, 'startMinute' | 'durationMinutes'>): string {
  const end = placed.startMinute + placed.durationMinutes
  // Beyond midnight the range would name both days.
  return Math.floor(placed.startMinute / DAY_MINUTES) === Math.floor(end / DAY_MINUTES)
    ? timesText(placed.startMinute, end)
    : timesOf(placed)
}

/** Everything a picture of a block shows, in words for those who don't see it. */
export function blockFacts(placed: PlacedBlock, dayName: string): string {
  const { block } = placed
  const spent = block.actualMs > 0 ? TEXT.block.actual(durationText(block.actualMs)) : ''
  const state = block.status === 'open' ? '' : TEXT.block[block.status]
  const facts = [block.title, PILLAR_NAMES[block.pillar], `${dayName} ${timesOf(placed)}`, spent, state]
  return [...facts, ...repeatFacts(block), block.isSample ? TEXT.block.sample : ''].filter(Boolean).join(', ')
}
