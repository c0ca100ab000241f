import type { IsoDate } from '../../kernel/time.ts'
import { DAY_MS } from '../../kernel/units.ts'

// Days are study days. Plain counting of days and months: no zone, no instant, no clock.

/** Where in a month: a date (months without it are left out), its last day, or the nth weekday (-1: the last one). */
type MonthPlace =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'last-day' }
  | { readonly kind: 'weekday'; readonly nth: number; readonly weekday: number }

/** How a block comes again. Weekdays as in ISO 8601: 1 is Monday, 7 is Sunday. */
export type Pattern =
  | { readonly every: 'day'; readonly interval: number }
  | { readonly every: 'week'; readonly interval: number; readonly weekdays: readonly number[] }
  | { readonly every: 'month'; readonly interval: number; readonly on: MonthPlace }

export type Ending =
  | { readonly kind: 'never' }
  | { readonly kind: 'until'; readonly day: IsoDate }
  | { readonly kind: 'count'; readonly count: number }

export const MAX_INTERVAL = 99
export const MAX_COUNT = 999

/** A pattern laid on the calendar. */
export interface Course {
  readonly pattern: Pattern
  /** An occurrence itself, and what every interval counts from. */
  readonly firstDay: IsoDate
  /** The last day that may be one, included. Null: there is no end. */
  readonly lastDay: IsoDate | null
  /** ISO weekday that weeks begin with; it decides which days "every second week" holds together. */
  readonly weekStartsOn: number
}

/** No plan reaches further. */
const END_OF_DAYS = numberOf('2200-12-31')

/** Every occurrence from `from` to `to`, both included, in order. What it costs depends on that span alone, not on how long the series has run. */
export function occurrencesBetween(course: Course, from: IsoDate, to: IsoDate): IsoDate[] {
  const first = Math.max(numberOf(from), numberOf(course.firstDay))
  const last = Math.min(numberOf(to), lastOf(course))
  const found: IsoDate[] = []
  for (let period = periodOf(course, first); ; period++) {
    if (startOfPeriod(course, period) > last) return found
    for (const day of daysOf(course, period)) if (day >= first && day <= last) found.push(dayOf(day))
  }
}

/** The last occurrence on or before a day; null: there was none. */
export function latestOccurrence(course: Course, onOrBefore: IsoDate): IsoDate | null {
  const first = numberOf(course.firstDay)
  const last = Math.min(numberOf(onOrBefore), lastOf(course))
  for (let period = periodOf(course, last); period >= 0; period--) {
    const day = daysOf(course, period).findLast((candidate) => candidate >= first && candidate <= last)
    if (day !== undefined) return dayOf(day)
  }
  return null
}

export function isOccurrence(course: Course, day: IsoDate): boolean {
  return occurrencesBetween(course, day, day).length === 1
}

/** The day that a series begins which is asked for on `from`: the nearest day of the pattern from then on. */
export function firstMatch(pattern: Pattern, from: IsoDate): IsoDate {
  const nearest = { ...pattern, interval: 1 }
  return firstInStep({ pattern: nearest, firstDay: from, lastDay: null, weekStartsOn: 1 }, from)
}

/** The first day from `from` on that keeps step with an occurrence, be it earlier or later than that occurrence. */
export function firstInStep(course: Course, from: IsoDate): IsoDate {
  const first = numberOf(from)
  for (let period = periodOf(course, first); startOfPeriod(course, period) <= END_OF_DAYS; period++) {
    const day = daysOf(course, period).find((candidate) => candidate >= first)
    if (day !== undefined) return dayOf(day)
  }
  return course.firstDay
}

/** The day of the nth occurrence, counted from 1; null: the calendar ends before. */
export function nthOccurrence(course: Course, nth: number): IsoDate | null {
  const first = numberOf(course.firstDay)
  let count = 0
  for (let period = 0; startOfPeriod(course, period) <= END_OF_DAYS; period++) {
    for (const day of daysOf(course, period)) {
      if (day >= first) count += 1
      if (count === nth) return dayOf(day)
    }
  }
  return null
}

/** The pattern after one of its occurrences was moved to another day: that weekday, date or nth weekday changes, the rest stays. */
export function movedPattern(pattern: Pattern, from: IsoDate, to: IsoDate): Pattern {
  if (from === to || pattern.every === 'day') return pattern
  if (pattern.every === 'week') {
    const others = pattern.weekdays.filter((weekday) => weekday !== weekdayOf(numberOf(from)))
    return { ...pattern, weekdays: [...new Set([...others, weekdayOf(numberOf(to))])].sort((a, b) => a - b) }
  }
  return { ...pattern, on: movedPlace(pattern.on, to) }
}

function movedPlace(on: MonthPlace, to: IsoDate): MonthPlace {
  const { date, length } = partsOf(numberOf(to))
  if (on.kind === 'weekday') {
    const nth = on.nth === -1 && date > length - 7 ? -1 : Math.ceil(date / 7)
    return { kind: 'weekday', nth, weekday: weekdayOf(numberOf(to)) }
  }
  return on.kind === 'last-day' && date === length ? on : { kind: 'day', day: date }
}

/** Periods are days, weeks or months, `interval` apart; the one that holds the first day is number 0. */
function periodOf({ pattern, firstDay, weekStartsOn }: Course, day: number): number {
  const first = numberOf(firstDay)
  if (pattern.every === 'day') return Math.floor((day - first) / pattern.interval)
  if (pattern.every === 'week') return Math.floor((weekOf(day, weekStartsOn) - weekOf(first, weekStartsOn)) / 7 / pattern.interval)
  return Math.floor((monthOf(day) - monthOf(first)) / pattern.interval)
}

function startOfPeriod({ pattern, firstDay, weekStartsOn }: Course, period: number): number {
  const first = numberOf(firstDay)
  if (pattern.every === 'day') return first + period * pattern.interval
  if (pattern.every === 'week') return weekOf(first, weekStartsOn) + period * pattern.interval * 7
  return startOfMonth(monthOf(first) + period * pattern.interval)
}

/** The days of one period that the pattern names, in order. */
function daysOf(course: Course, period: number): number[] {
  const { pattern, weekStartsOn } = course
  const start = startOfPeriod(course, period)
  if (pattern.every === 'day') return [start]
  if (pattern.every === 'week') {
    return pattern.weekdays.map((weekday) => start + ((weekday - weekStartsOn + 7) % 7)).sort((a, b) => a - b)
  }
  const date = dateIn(start, pattern.on)
  return date === null ? [] : [start + date - 1]
}

/** The date in the month that begins with `start`; null: that month has none. */
function dateIn(start: number, on: MonthPlace): number | null {
  const { length } = partsOf(start)
  if (on.kind === 'last-day') return length
  if (on.kind === 'day') return on.day <= length ? on.day : null
  const first = 1 + ((on.weekday - weekdayOf(start) + 7) % 7)
  const last = first + 7 * Math.floor((length - first) / 7)
  const date = on.nth === -1 ? last : first + 7 * (on.nth - 1)
  return date <= length ? date : null
}

function lastOf({ lastDay }: Course): number {
  return lastDay === null ? END_OF_DAYS : Math.min(numberOf(lastDay), END_OF_DAYS)
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

function dayOf(number: number): IsoDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as IsoDate
}

/** 1970-01-01, number 0, was a Thursday. */
function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

function weekOf(number: number, weekStartsOn: number): number {
  return number - ((weekdayOf(number) - weekStartsOn + 7) % 7)
}

/** Months since the year 0. */
function monthOf(number: number): number {
  const date = new Date(number * DAY_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS
}

function partsOf(number: number): { date: number; length: number } {
  const start = startOfMonth(monthOf(number))
  return { date: number - start + 1, length: startOfMonth(monthOf(number) + 1) - start }
}
