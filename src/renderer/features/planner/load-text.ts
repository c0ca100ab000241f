import { FIRST_MINUTE, LAST_MINUTE } from '../../../shared/features/planner/free-time.ts'
import type { DayLoad } from '../../../shared/features/planner/load.model.ts'
import type { PillarLoad, WeekLoad } from '../../../shared/features/planner/planner.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { dayText, timeText, weekdayName } from '../../ui/day-text.ts'
import { PILLAR_NAMES } from '../../ui/pillars.tsx'

/** Why a day holds too much, in numbers; null: it doesn't. */
export function overDayText({ day, plannedMs, capacityMs, freeMs, roomMs, isOff, isOver }: DayLoad, today: IsoDate): string | null {
  if (!isOver) return null
  const planned = `${dayText(day, today)}: ${durationText(plannedMs)} planned`
  if (isOff) return `${planned}, and it is a day off.`
  const more = durationText(plannedMs - roomMs)
  if (freeMs !== null && freeMs < capacityMs) {
    const hours = `${timeText(FIRST_MINUTE)} and ${timeText(LAST_MINUTE)}`
    return `${planned}, ${more} more than the ${durationText(freeMs)} that other calendars leave between ${hours}.`
  }
  return `${planned}, ${more} more than the ${durationText(capacityMs)} you give a ${weekdayName(day)}.`
}

/** Why the week holds too much, in numbers; null: it doesn't. */
export function overWeekText({ plannedMs, roomMs, capacityMs, isOverCapacity }: WeekLoad): string | null {
  if (!isOverCapacity || roomMs === null) return null
  const whose = roomMs === capacityMs ? 'of your week' : 'that its days have room for'
  return `You planned ${durationText(plannedMs)}, ${durationText(plannedMs - roomMs)} more than the ${durationText(roomMs)} ${whose}.`
}

/** What a pillar's weight gives it, what is planned and what is done. */
export function starvedText({ pillar, targetMs, plannedMs, actualMs }: PillarLoad): string {
  const share = `share ${durationText(targetMs)} a week`
  return `${PILLAR_NAMES[pillar]} (${share}, ${durationText(plannedMs)} planned, ${durationText(actualMs)} done)`
}

/** Starved pillars, the one that lacks most first. */
export function starvedOf({ starved, pillars }: WeekLoad): PillarLoad[] {
  const lack = ({ targetMs, plannedMs, actualMs }: PillarLoad) => targetMs - Math.max(plannedMs, actualMs)
  return pillars.filter(({ pillar }) => starved.includes(pillar)).sort((a, b) => lack(b) - lack(a))
}
