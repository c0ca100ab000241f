import { isoWeekday, shiftedDay, shiftedMonth } from '../../kernel/dates.ts'
import type { IsoDate } from '../../kernel/time.ts'

/** Ways to look at the one plan. */
export const PLAN_VIEWS = ['day', 'four-days', 'week', 'month', 'agenda'] as const
export type PlanView = (typeof PLAN_VIEWS)[number]

/** What the agenda looks ahead, in days. */
const AGENDA_DAYS = 28

/** Whole weeks, as many as touch the month of `day`: 28 to 42 days. `firstWeekday` as in ISO 8601. */
export function monthDays(day: IsoDate, firstWeekday: number): IsoDate[] {
  const first = weekOf(`${day.slice(0, 8)}01` as IsoDate, firstWeekday)
  const nextMonth = `${shiftedMonth(day, 1).slice(0, 8)}01` as IsoDate
  const days: IsoDate[] = []
  for (let week = first; week < nextMonth; week = shiftedDay(week, 7)) days.push(...stretch(week, 7))
  return days
}

/** The study days that a view shows when it stands at `day`, first to last. */
export function viewDays(view: PlanView, day: IsoDate, firstWeekday: number): IsoDate[] {
  if (view === 'month') return monthDays(day, firstWeekday)
  if (view === 'week') return stretch(weekOf(day, firstWeekday), 7)
  return stretch(day, { day: 1, 'four-days': 4, agenda: AGENDA_DAYS }[view])
}

/** Where a view stands after leafing `count` screens on, or back when negative. */
export function leafed(view: PlanView, day: IsoDate, count: number): IsoDate {
  if (view === 'month') return shiftedMonth(day, count)
  return shiftedDay(day, count * { day: 1, 'four-days': 4, week: 7, agenda: AGENDA_DAYS }[view])
}

function weekOf(day: IsoDate, firstWeekday: number): IsoDate {
  return shiftedDay(day, -((isoWeekday(day) - firstWeekday + 7) % 7))
}

function stretch(first: IsoDate, count: number): IsoDate[] {
  return Array.from({ length: count }, (_, index) => shiftedDay(first, index))
}
