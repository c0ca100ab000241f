import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { TEXT } from './text.ts'

export type Repeats = NonNullable<Block['repeats']>
export type Pattern = Repeats['pattern']
export type Ending = Repeats['ending']

type MonthPlace = Extract<Pattern, { every: 'month' }>['on']

const NTH = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** How often, and until when: `Every weekday until 12 Dec`. The year is named when it is not `today`'s. */
export function repeatText(pattern: Pattern, ending: Ending, today: IsoDate): string {
  if (ending.kind === 'until') return `${patternText(pattern)} until ${shortDate(ending.day, today)}`
  return ending.kind === 'count'
    ? `${patternText(pattern)}, ${ending.count === 1 ? 'once' : `${ending.count} times`}`
    : patternText(pattern)
}

/** What is to be said of a block beside its title; nothing of one that stands alone. */
export function repeatFacts({ repeats, againAfterDays, isPreview, day }: Block): string[] {
  if (againAfterDays !== null) return [againText(againAfterDays)]
  if (!repeats) return []
  return [repeatText(repeats.pattern, repeats.ending, day ?? repeats.occurrenceDay), ...(isPreview ? [TEXT.preview] : [])]
}

function againText(days: number): string {
  return `${days === 1 ? 'A day' : `${days} days`} after it is done`
}

export function patternText(pattern: Pattern): string {
  const { interval } = pattern
  if (pattern.every === 'day') return interval === 1 ? 'Every day' : `Every ${interval} days`
  if (pattern.every === 'month') return `${interval === 1 ? 'Every month' : `Every ${interval} months`} on ${monthPlaceText(pattern.on)}`
  const days = [...pattern.weekdays].sort((a, b) => a - b)
  const isWorkWeek = days.join('') === '12345'
  if (interval === 1 && days.length === 7) return 'Every day'
  if (interval === 1) return isWorkWeek ? 'Every weekday' : `Every ${listText(days)}`
  return `Every ${interval} weeks on ${isWorkWeek ? 'weekdays' : listText(days)}`
}

export function monthPlaceText(on: MonthPlace): string {
  if (on.kind === 'day') return `day ${on.day}`
  if (on.kind === 'last-day') return 'the last day'
  return `the ${on.nth === -1 ? 'last' : (NTH[on.nth - 1] ?? '')} ${weekdayName(on.weekday, 'long')}`
}

/** `weekday` as in ISO 8601: 1 is Monday. */
export function weekdayName(weekday: number, length: 'long' | 'short'): string {
  // 2024-01-01 was a Monday.
  return new Intl.DateTimeFormat(undefined, { weekday: length, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)))
}

/** Ways to repeat that suit a day, the likeliest first. */
export function suggestedPatterns(day: IsoDate): Pattern[] {
  const { weekday, date, nth, length } = partsOf(day)
  const monthly = (on: MonthPlace): Pattern => ({ every: 'month', interval: 1, on })
  const weekly = (interval: number, weekdays: number[]): Pattern => ({ every: 'week', interval, weekdays })
  return [
    { every: 'day', interval: 1 },
    weekly(1, [1, 2, 3, 4, 5]),
    weekly(1, [weekday]),
    weekly(2, [weekday]),
    monthly({ kind: 'day', day: date }),
    ...(nth < 5 ? [monthly({ kind: 'weekday', nth, weekday })] : []),
    ...(date > length - 7 ? [monthly({ kind: 'weekday', nth: -1, weekday })] : []),
    ...(date === length ? [monthly({ kind: 'last-day' })] : []),
  ]
}

/** Places in a month that suit a day. */
export function suggestedMonthPlaces(day: IsoDate): MonthPlace[] {
  const { weekday, date, nth } = partsOf(day)
  return [{ kind: 'day', day: date }, { kind: 'last-day' }, { kind: 'weekday', nth, weekday }, { kind: 'weekday', nth: -1, weekday }]
}

/** The weekday of a date as in ISO 8601, its number in the month, and which of those weekdays it is. */
export function partsOf(day: IsoDate) {
  const utc = new Date(`${day}T00:00:00Z`)
  const date = utc.getUTCDate()
  const length = new Date(Date.UTC(utc.getUTCFullYear(), utc.getUTCMonth() + 1, 0)).getUTCDate()
  return { weekday: ((utc.getUTCDay() + 6) % 7) + 1, date, nth: Math.ceil(date / 7), length }
}

function listText(weekdays: readonly number[]): string {
  const names = weekdays.map((weekday) => weekdayName(weekday, weekdays.length > 2 ? 'short' : 'long'))
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names)
}

function shortDate(day: IsoDate, today: IsoDate): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
