import { addDays } from '../../shared/kernel/calendar.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import type { Context } from '../core/context.ts'
import { busyBetween } from '../features/calendars/calendars.handlers.ts'
import { blockView, daysSpan, listBlocksAndPreviews, listInterviews } from '../features/planner/planner-views.ts'

const DAY_MINUTES = 1_440

export interface Taken {
  readonly day: IsoDate
  readonly startMinute: number
  readonly durationMinutes: number
}

/** What lies on the days from `first` to `last`: blocks that were not dropped and interviews with an hour, also from the day before, and other calendars. */
export function takenBetween(context: Context, first: IsoDate, last: IsoDate): Taken[] {
  const rule = context.dayRule()
  const { from, to } = daysSpan([addDays(first, -1), last], rule)
  const planned = listBlocksAndPreviews(context.db, rule, from, to)
    .filter(({ status }) => status !== 'dropped')
    .map((row) => blockView(row, rule))
    .flatMap(({ day, startMinute, durationMinutes }) =>
      day === null || startMinute === null ? [] : [{ day, startMinute, durationMinutes }],
    )
  const interviews = listInterviews(context).flatMap(({ day, startMinute, time }) =>
    startMinute === null || time === null || day < addDays(first, -1) || day > last
      ? []
      : [{ day, startMinute, durationMinutes: time.durationMinutes }],
  )
  return [...[...planned, ...interviews].flatMap(seenFromBothDays), ...busyBetween(context, first, last).stretches]
}

/** A stretch on its own day and as the day after sees it, for a night that runs into that one. */
export function seenFromBothDays(stretch: Taken): Taken[] {
  const { day, startMinute, durationMinutes } = stretch
  return [stretch, { day: addDays(day, 1), startMinute: startMinute - DAY_MINUTES, durationMinutes }]
}

export function overlaps(a: Omit<Taken, 'day'>, b: Omit<Taken, 'day'>): boolean {
  return a.startMinute < b.startMinute + b.durationMinutes && b.startMinute < a.startMinute + a.durationMinutes
}
