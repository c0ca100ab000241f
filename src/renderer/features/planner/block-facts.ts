import { durationText } from '../../../shared/kernel/duration.ts'
import { timeText } from '../../ui/day-text.ts'
import { PILLAR_NAMES } from '../../ui/pillars.tsx'
import type { PlacedBlock } from './day-blocks.ts'
import { repeatFacts } from './repeat/repeat-text.ts'
import { TEXT } from './text.ts'

/** From when to when. */
export function timesOf({ startMinute, durationMinutes }: Pick<PlacedBlock, 'startMinute' | 'durationMinutes'>): string {
  return `${timeText(startMinute)} – ${timeText(startMinute + durationMinutes)}`
}

/** Everything a picture of a block shows, in words for those who don't see it. */
export function blockFacts(placed: PlacedBlock, dayName: string): string {
  const { block } = placed
  const spent = block.actualMs > 0 ? TEXT.block.actual(durationText(block.actualMs)) : ''
  const state = block.status === 'open' ? '' : TEXT.block[block.status]
  const facts = [block.title, PILLAR_NAMES[block.pillar], `${dayName} ${timesOf(placed)}`, spent, state]
  return [...facts, ...repeatFacts(block), block.isSample ? TEXT.block.sample : ''].filter(Boolean).join(', ')
}
