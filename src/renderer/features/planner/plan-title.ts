import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import { daysText, dayText, monthText } from '../../ui/day-text.ts'

/** The days on screen in words: one day, a month, or the first and the last. */
export function planTitle({ view, at, days, today }: Pick<Span, 'view' | 'at' | 'days' | 'today'>): string {
  if (view === 'day') return dayText(at, today)
  if (view === 'month') return monthText(at)
  return daysText(days[0] ?? at, days.at(-1) ?? at, today)
}
