import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import { shiftedDay } from '../../../../shared/kernel/dates.ts'
import { durationText } from '../../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { HOUR_MS, MINUTE_MS } from '../../../../shared/kernel/units.ts'
import { dayText, timeText } from '../../../ui/day-text.ts'
import { TEXT } from './text.ts'

/** Up to here the wait is told as a length, after it as a time of day. */
const SOON_MS = 3 * HOUR_MS

type Timed = Pick<Block, 'day' | 'startMinute' | 'durationMinutes'>

/** When the next block comes, as one phrase: running, soon, later today, tomorrow or on a day. */
export function nextText(next: Timed, startsInMs: number, today: IsoDate): string {
  if (startsInMs <= 0) return TEXT.next.running(durationText(next.durationMinutes * MINUTE_MS + startsInMs))
  if (startsInMs < SOON_MS) return TEXT.next.soon(durationText(Math.max(startsInMs, MINUTE_MS)))
  const time = timeText(next.startMinute ?? 0)
  if (next.day === null || next.day === today) return TEXT.next.at(time)
  return next.day === shiftedDay(today, 1) ? TEXT.next.tomorrow(time) : TEXT.next.onDay(dayText(next.day, today), time)
}

/** From when to when a block lasts, on the person's clock. */
export function spanText({ startMinute, durationMinutes }: Timed): string {
  return startMinute === null ? '' : `${timeText(startMinute)} – ${timeText(startMinute + durationMinutes)}`
}
