import { isoWeekday, shiftedDay } from '../../kernel/dates.ts'
import { PILLARS, type Pillar } from '../../kernel/pillars.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { MAX_BLOCK_MINUTES, MIN_BLOCK_MINUTES } from './planner.model.ts'

/** The day a line asks for; which date that is depends on today, see {@link wishedDay}. */
export type DayWish =
  | { readonly kind: 'in-days'; readonly days: number }
  /** ISO weekday, the next one from today on. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** Without a year: the next such date from today on. */
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly dayOfMonth: number }

export interface QuickBlock {
  /** What is left of the line; empty when everything was understood as something else. */
  readonly title: string
  /** Null, here and below: the line doesn't say. */
  readonly pillar: Pillar | null
  readonly durationMinutes: number | null
  readonly dayWish: DayWish | null
  /** Minutes after midnight. */
  readonly startMinute: number | null
}

/** What a block gets that a line leaves open. A day without a time goes to nine o'clock. */
export const QUICK_DEFAULTS = { pillar: 'coding', durationMinutes: 60, startMinute: 9 * 60 } as const

const TODAY: DayWish = { kind: 'in-days', days: 0 }

/** Shorter and other words that people use for a pillar; its own name works with and without hyphens. */
export const PILLAR_WORDS: Readonly<Record<Pillar, readonly string[]>> = {
  coding: ['code', 'algo', 'algos', 'algorithms', 'leetcode', 'dsa'],
  'ml-basics': ['ml', 'machine-learning', 'dl', 'deep-learning', 'theory'],
  'cs-basics': ['cs', 'computer-science'],
  'system-design': ['design', 'system', 'systems', 'ml-system-design', 'mlsd', 'sysdesign'],
  behavioural: ['behavioral', 'behaviour', 'behavior', 'story', 'stories', 'star'],
  'projects-vision': ['project', 'projects', 'vision', 'projects-and-vision', 'past-projects', 'resume'],
  'paper-reading': ['paper', 'papers', 'reading', 'read'],
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/**
 * Reads `KV cache drill #design ~30m @fri 18:00`: `#` a pillar; `~` a length (`30m`, `90`, `1h`, `1h30`, `1.5h`); `@` a day
 * (`today`, `tomorrow`, a weekday, `12 Dec`, `Dec 12`, `2026-12-12`); a time (`18:00`, `6pm`, `6:30pm`, also after `@`).
 * Each is taken once; what is not understood stays in the title as it was typed. A time without a day is today.
 */
export function parseQuickAdd(line: string): QuickBlock {
  const words = line.trim().split(/\s+/)
  const title: string[] = []
  let [pillar, durationMinutes, dayWish, startMinute]: [Pillar | null, number | null, DayWish | null, number | null] = [
    null,
    null,
    null,
    null,
  ]
  for (let index = 0; index < words.length; index++) {
    const word = (words[index] ?? '').toLowerCase()
    const next = (words[index + 1] ?? '').toLowerCase()
    const known: Pillar | null = pillar === null && word.startsWith('#') ? pillarOf(word.slice(1)) : null
    const length: number | null = durationMinutes === null && word.startsWith('~') ? minutesOf(word.slice(1)) : null
    const day: DayWish | null = dayWish === null && word.startsWith('@') ? dayOf(word.slice(1)) : null
    const date: DayWish | null = dayWish === null && word.startsWith('@') ? dateOf(word.slice(1), next) : null
    const time: number | null = startMinute === null ? timeOf(word.replace(/^@/, '')) : null
    if (known !== null) pillar = known
    else if (length !== null) durationMinutes = length
    else if (day !== null) dayWish = day
    else if (date !== null) {
      dayWish = date
      index++
    } else if (time !== null) startMinute = time
    else title.push(words[index] ?? '')
  }
  return { title: title.join(' '), pillar, durationMinutes, dayWish: dayWish ?? (startMinute === null ? null : TODAY), startMinute }
}

/** The date of a wish, seen from a study day; never earlier than that day unless the line names a year. */
export function wishedDay(today: IsoDate, wish: DayWish): IsoDate {
  if (wish.kind === 'in-days') return shiftedDay(today, wish.days)
  if (wish.kind === 'weekday') return shiftedDay(today, (wish.weekday - isoWeekday(today) + 7) % 7)
  const inYear = (year: number) => dateIn(year, wish.month, wish.dayOfMonth)
  const thisYear = Number(today.slice(0, 4))
  if (wish.year !== null) return inYear(wish.year) ?? today
  // 29 February may be eight years off.
  for (let year = thisYear; year <= thisYear + 8; year++) {
    const date = inYear(year)
    if (date !== null && date >= today) return date
  }
  return today
}

function pillarOf(word: string): Pillar | null {
  const plain = (name: string) => name.replace(/[-_]/g, '')
  const isNamed = (pillar: Pillar) => [pillar, ...PILLAR_WORDS[pillar]].some((name) => plain(name) === plain(word))
  return PILLARS.find(isNamed) ?? null
}

function minutesOf(word: string): number | null {
  const match = /^(?:(\d{1,4}(?:[.,]\d{1,2})?)h(?:(\d{1,2})m?)?|(\d{1,4})(?:m|min)?)$/.exec(word)
  if (!match) return null
  const minutes = Math.round(Number((match[1] ?? '0').replace(',', '.')) * 60) + Number(match[2] ?? match[3] ?? 0)
  return minutes >= MIN_BLOCK_MINUTES && minutes <= MAX_BLOCK_MINUTES ? minutes : null
}

function dayOf(word: string): DayWish | null {
  if (word === 'today') return TODAY
  if (word === 'tomorrow') return { kind: 'in-days', days: 1 }
  const weekday = startOfOne(WEEKDAYS, word)
  if (weekday !== null) return { kind: 'weekday', weekday }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word)
  if (iso && dateIn(Number(iso[1]), Number(iso[2]), Number(iso[3])) !== null)
    return { kind: 'date', year: Number(iso[1]), month: Number(iso[2]), dayOfMonth: Number(iso[3]) }
  const joined = /^(\d{1,2})([a-z]+)$/.exec(word) ?? /^([a-z]+)(\d{1,2})$/.exec(word)
  return joined ? dateOf(joined[1] ?? '', joined[2] ?? '') : null
}

/** Day and month in either order. */
function dateOf(first: string, second: string): DayWish | null {
  const [number, name] = /^\d/.test(first) ? [first, second] : [second, first]
  const month = startOfOne(MONTHS, name)
  if (month === null || !/^\d{1,2}$/.test(number)) return null
  const dayOfMonth = Number(number)
  return dayOfMonth >= 1 && dayOfMonth <= (DAYS_IN_MONTH[month - 1] ?? 0) ? { kind: 'date', year: null, month, dayOfMonth } : null
}

/** The number, from 1 on, of the name that a word of at least three letters begins. */
function startOfOne(names: readonly string[], word: string): number | null {
  const index = word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word))
  return index === -1 ? null : index + 1
}

function timeOf(word: string): number | null {
  const match = /^(\d{1,2})(?::([0-5]\d))?(am|pm)?$/.exec(word)
  if (!match || (match[2] === undefined && match[3] === undefined)) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (match[3] === undefined) return hour <= 23 ? hour * 60 + minute : null
  return hour >= 1 && hour <= 12 ? ((hour % 12) + (match[3] === 'pm' ? 12 : 0)) * 60 + minute : null
}

/** Null when there is no such date, or none that the plan takes. */
function dateIn(year: number, month: number, dayOfMonth: number): IsoDate | null {
  if (year < 1971 || year > 2199) return null
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? (date.toISOString().slice(0, 10) as IsoDate) : null
}
