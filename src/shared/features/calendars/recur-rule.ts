import { type Result, refusal, success } from '../../kernel/result.ts'
import { DAY_MS } from '../../kernel/units.ts'
import type { WallMs } from '../../kernel/wall-clock.ts'
import { modernRule } from './vcalendar-rule.ts'

// Rules of other people's calendars (RFC 5545, RRULE), from once a day to once a year. Days are numbers: whole days
// since 1970-01-01 of the event's own wall clock. No zone and no instant here.

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'

interface NthWeekday {
  /** 0: every one; 2: the second; -1: the last. */
  readonly nth: number
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly weekday: number
}

export interface RecurRule {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number | null
  /** As the file has it: `YYYYMMDD`, or with a time. */
  readonly until: string | null
  readonly months: readonly number[]
  /** Negative: from the end of the month. */
  readonly monthDays: readonly number[]
  readonly weekdays: readonly NthWeekday[]
  readonly positions: readonly number[]
  readonly weekStartsOn: number
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const MAX_INTERVAL = 1_000
/** 2200-12-31. Nothing is worked out beyond. */
const LAST_DAY = Date.UTC(2200, 11, 31) / DAY_MS
/** How many periods are counted through to find where a COUNT ends; a rule that needs more is taken as endless. */
const MOST_COUNTED_PERIODS = 3_000

/** @param startsAt of the event: a rule may repeat its time of day, which says nothing new */
export function parseRule(text: string, startsAt: WallMs | null = null): Result<RecurRule, 'bad-rule' | 'rule-too-fine'> {
  const parts = new Map<string, string>()
  // Some programs escape the semicolons, as if a rule were a text.
  for (const part of modernRule(text.trim().replaceAll('\\', '')).split(';').filter(Boolean)) {
    const [key = '', value] = part.split('=')
    if (!value) return refusal('bad-rule')
    parts.set(key.toUpperCase(), value.toUpperCase())
  }
  const frequency = parts.get('FREQ') ?? ''
  if (/^(HOURLY|MINUTELY|SECONDLY)$/.test(frequency)) return refusal('rule-too-fine')
  if (UNREAD.some((key) => parts.has(key)) || !isAtOwnTime(parts, startsAt)) return refusal('rule-too-fine')
  const interval = numbers(parts.get('INTERVAL') ?? '1', 1, MAX_INTERVAL)?.[0]
  const count = parts.has('COUNT') ? numbers(parts.get('COUNT') ?? '', 1, Number.MAX_SAFE_INTEGER)?.[0] : null
  const months = numbers(parts.get('BYMONTH') ?? '', 1, 12)
  const monthDays = numbers(parts.get('BYMONTHDAY') ?? '', -31, 31)
  const positions = numbers(parts.get('BYSETPOS') ?? '', -366, 366)
  const weekdays = nthWeekdays(parts.get('BYDAY') ?? '')
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO') + 1
  const until = parts.get('UNTIL') ?? null
  if (!/^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(frequency) || !interval || count === undefined || weekStart === 0) return refusal('bad-rule')
  if (!months || !monthDays || !positions || !weekdays || (until !== null && !/^\d{8}(T\d{6}Z?)?$/.test(until))) return refusal('bad-rule')
  const rule = { frequency: frequency as Frequency, interval, count, until, months, monthDays, weekdays, positions }
  return success({ ...rule, weekStartsOn: weekStart })
}

/** Weeks and days of a year: hardly anybody writes them, and half understood would be wrong. */
const UNREAD = ['BYWEEKNO', 'BYYEARDAY']

/** Whether what a rule says of hours, minutes and seconds is the time at which the event begins anyway. */
function isAtOwnTime(parts: ReadonlyMap<string, string>, startsAt: WallMs | null): boolean {
  const start = startsAt === null ? null : new Date(startsAt)
  const own = { BYHOUR: start?.getUTCHours(), BYMINUTE: start?.getUTCMinutes(), BYSECOND: start?.getUTCSeconds() }
  return Object.entries(own).every(([key, value]) => !parts.has(key) || Number(parts.get(key)) === value)
}

function numbers(list: string, low: number, high: number): number[] | null {
  if (list === '') return []
  const found = list.split(',').map((text) => (/^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN))
  return found.length <= 400 && found.every((number) => number >= low && number <= high && number !== 0) ? found : null
}

function nthWeekdays(list: string): NthWeekday[] | null {
  if (list === '') return []
  const found = list.split(',').map((text) => /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text))
  if (found.length > 400 || !found.every((match) => match !== null)) return null
  return found.map((match) => ({ nth: Number(match[1] ?? 0), weekday: WEEKDAYS.indexOf(match[2] ?? '') + 1 }))
}

/**
 * Days of a rule in [from, to], in order; the first day always is one. Costs what the span holds, however long ago the
 * rule began. COUNT and UNTIL are the caller's: see {@link lastDayByCount}.
 */
export function ruleDays(rule: RecurRule, firstDay: number, from: number, to: number): number[] {
  const days = matchingDays(rule, firstDay, from, to)
  return firstDay >= from && firstDay <= Math.min(to, LAST_DAY) && days[0] !== firstDay ? [firstDay, ...days] : days
}

/** {@link ruleDays} without a first day that the rule itself would not make. */
export function matchingDays(rule: RecurRule, firstDay: number, from: number, to: number): number[] {
  const start = Math.max(from, firstDay)
  const end = Math.min(to, LAST_DAY)
  const days = new Set<number>()
  for (let period = periodOf(rule, firstDay, start); startOfPeriod(rule, firstDay, period) <= end; period++) {
    for (const day of daysOfPeriod(rule, firstDay, period)) if (day >= start && day <= end) days.add(day)
  }
  return [...days].sort((a, b) => a - b)
}

/** The day of the last of `count` occurrences; null: so far away that it does not matter. */
export function lastDayByCount(rule: RecurRule, firstDay: number, count: number): number | null {
  const isEveryDay =
    rule.frequency === 'DAILY' && [rule.months, rule.monthDays, rule.weekdays, rule.positions].every(({ length }) => length === 0)
  if (isEveryDay) {
    const last = firstDay + (count - 1) * rule.interval
    return last > LAST_DAY ? null : last
  }
  let found = 1
  for (let period = 0; period < MOST_COUNTED_PERIODS; period++) {
    if (found >= count) return firstDay
    for (const day of daysOfPeriod(rule, firstDay, period)) {
      if (day <= firstDay) continue
      found += 1
      if (found === count) return day
    }
    if (startOfPeriod(rule, firstDay, period) > LAST_DAY) return null
  }
  return null
}

function periodOf(rule: RecurRule, firstDay: number, day: number): number {
  return Math.max(0, Math.floor((unitOf(rule, day) - unitOf(rule, firstDay)) / rule.interval))
}

/** Days, weeks, months or years since a fixed point. */
function unitOf({ frequency, weekStartsOn }: RecurRule, day: number): number {
  if (frequency === 'DAILY') return day
  if (frequency === 'WEEKLY') return (weekOf(day, weekStartsOn) - weekOf(0, weekStartsOn)) / 7
  const date = new Date(day * DAY_MS)
  return frequency === 'MONTHLY' ? date.getUTCFullYear() * 12 + date.getUTCMonth() : date.getUTCFullYear()
}

function startOfPeriod(rule: RecurRule, firstDay: number, period: number): number {
  const unit = unitOf(rule, firstDay) + period * rule.interval
  if (rule.frequency === 'DAILY') return unit
  if (rule.frequency === 'WEEKLY') return weekOf(0, rule.weekStartsOn) + unit * 7
  return rule.frequency === 'MONTHLY' ? monthStart(unit) : monthStart(unit * 12)
}

function daysOfPeriod(rule: RecurRule, firstDay: number, period: number): number[] {
  const start = startOfPeriod(rule, firstDay, period)
  const days = candidates(rule, firstDay, start).sort((a, b) => a - b)
  if (rule.positions.length === 0) return days
  return days.filter((_, index) => rule.positions.includes(index + 1) || rule.positions.includes(index - days.length))
}

function candidates(rule: RecurRule, firstDay: number, start: number): number[] {
  const isInMonths = (day: number) => rule.months.length === 0 || rule.months.includes(new Date(day * DAY_MS).getUTCMonth() + 1)
  switch (rule.frequency) {
    case 'DAILY':
      return [start].filter((day) => isInMonths(day) && isMonthDay(rule, day) && isWeekday(rule, day))
    case 'WEEKLY': {
      const weekdays = rule.weekdays.length > 0 ? rule.weekdays.map(({ weekday }) => weekday) : [weekdayOf(firstDay)]
      return weekdays.map((weekday) => start + ((weekday - rule.weekStartsOn + 7) % 7)).filter(isInMonths)
    }
    case 'MONTHLY':
      return isInMonths(start) ? daysOfMonth(rule, firstDay, start) : []
    case 'YEARLY':
      return daysOfYear(rule, firstDay, start)
  }
}

function daysOfYear(rule: RecurRule, firstDay: number, start: number): number[] {
  const year = new Date(start * DAY_MS).getUTCFullYear()
  const isByDayAlone = rule.weekdays.length > 0 && rule.monthDays.length === 0 && rule.months.length === 0
  if (isByDayAlone) return nthDays(rule.weekdays, start, monthStart((year + 1) * 12) - start)
  const isPlain = rule.weekdays.length === 0 && rule.monthDays.length === 0 && rule.months.length === 0
  const months = isPlain ? [new Date(firstDay * DAY_MS).getUTCMonth() + 1] : rule.months.length > 0 ? rule.months : ALL_MONTHS
  return months.flatMap((month) => daysOfMonth(rule, firstDay, monthStart(year * 12 + month - 1)))
}

const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

function daysOfMonth(rule: RecurRule, firstDay: number, start: number): number[] {
  const date = new Date(start * DAY_MS)
  const length = monthStart(date.getUTCFullYear() * 12 + date.getUTCMonth() + 1) - start
  if (rule.monthDays.length > 0) {
    return Array.from({ length }, (_, index) => start + index).filter((day) => isMonthDay(rule, day) && isWeekday(rule, day))
  }
  if (rule.weekdays.length > 0) return nthDays(rule.weekdays, start, length)
  const monthDay = new Date(firstDay * DAY_MS).getUTCDate()
  return monthDay <= length ? [start + monthDay - 1] : []
}

/** Days of a span of `length` that are one of the weekdays, or the nth of them from the span's start or end. */
function nthDays(weekdays: readonly NthWeekday[], start: number, length: number): number[] {
  const days = new Set<number>()
  for (const { nth, weekday } of weekdays) {
    const first = start + ((weekday - weekdayOf(start) + 7) % 7)
    const many = Math.ceil((start + length - first) / 7)
    const places = nth === 0 ? Array.from({ length: many }, (_, index) => index) : [nth > 0 ? nth - 1 : many + nth]
    for (const place of places) if (place >= 0 && place < many) days.add(first + place * 7)
  }
  return [...days]
}

function isWeekday({ weekdays }: RecurRule, day: number): boolean {
  return weekdays.length === 0 || weekdays.some(({ weekday }) => weekday === weekdayOf(day))
}

function isMonthDay({ monthDays }: RecurRule, day: number): boolean {
  if (monthDays.length === 0) return true
  const date = new Date(day * DAY_MS)
  const length =
    monthStart(date.getUTCFullYear() * 12 + date.getUTCMonth() + 1) - monthStart(date.getUTCFullYear() * 12 + date.getUTCMonth())
  return monthDays.includes(date.getUTCDate()) || monthDays.includes(date.getUTCDate() - length - 1)
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

function weekOf(day: number, weekStartsOn: number): number {
  return day - ((weekdayOf(day) - weekStartsOn + 7) % 7)
}

function monthStart(month: number): number {
  return Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS)
}
