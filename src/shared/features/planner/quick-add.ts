import { PILLARS, type Pillar } from '../../kernel/pillars.ts'
import { MAX_BLOCK_MINUTES, MIN_BLOCK_MINUTES } from './planner.model.ts'

export interface QuickBlock {
  readonly title: string
  readonly pillar: Pillar
  readonly durationMinutes: number
  /** ISO weekday wanted, or 0 for today and -1 for tomorrow; null: unplanned. */
  readonly dayWish: number | null
  /** Minutes after midnight; null: no time was given. */
  readonly startMinute: number | null
}

const DEFAULT_MINUTES = 60

const WEEKDAYS: readonly (readonly string[])[] = [
  ['mon', 'monday'],
  ['tue', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
]

/** Shorter and other words that people use for a pillar. */
const PILLAR_WORDS: Readonly<Record<string, Pillar>> = {
  code: 'coding',
  ml: 'ml-basics',
  cs: 'cs-basics',
  design: 'system-design',
  systems: 'system-design',
  story: 'behavioural',
  behavioral: 'behavioural',
  projects: 'projects-vision',
  vision: 'projects-vision',
  paper: 'paper-reading',
  papers: 'paper-reading',
  reading: 'paper-reading',
}

/**
 * Reads `KV cache drill #design ~30m @fri 18:00`: `#` pillar, `~` length (`30m`, `1h`, `1h30m`, `1.5h`), `@` day
 * (a weekday, `today`, `tomorrow`), `18:00` a time. What it does not know stays in the title. A time without a day
 * is today. Returns null when no title is left.
 */
export function parseQuickAdd(line: string): QuickBlock | null {
  let pillar: Pillar | null = null
  let durationMinutes: number | null = null
  let dayWish: number | null = null
  let startMinute: number | null = null
  const title: string[] = []
  for (const word of line.trim().split(/\s+/)) {
    const known: Pillar | null = pillar === null && word.startsWith('#') ? pillarOf(word.slice(1)) : null
    const length: number | null = durationMinutes === null && word.startsWith('~') ? minutesOf(word.slice(1)) : null
    const day: number | null = dayWish === null && word.startsWith('@') ? dayOf(word.slice(1)) : null
    const time: number | null = startMinute === null ? timeOf(word) : null
    if (known !== null) pillar = known
    else if (length !== null) durationMinutes = length
    else if (day !== null) dayWish = day
    else if (time !== null) startMinute = time
    else title.push(word)
  }
  const text = title.join(' ')
  if (text === '') return null
  return {
    title: text,
    pillar: pillar ?? 'coding',
    durationMinutes: durationMinutes ?? DEFAULT_MINUTES,
    dayWish: dayWish ?? (startMinute === null ? null : 0),
    startMinute,
  }
}

function pillarOf(word: string): Pillar | null {
  const name = word.toLowerCase()
  return PILLARS.find((pillar) => pillar === name) ?? PILLAR_WORDS[name] ?? null
}

function minutesOf(word: string): number | null {
  const match = /^(?:(\d+(?:\.\d+)?)h)?(?:(\d+)m?)?$/i.exec(word)
  if (!match || (match[1] === undefined && match[2] === undefined)) return null
  const minutes = Math.round(Number(match[1] ?? 0) * 60) + Number(match[2] ?? 0)
  return minutes >= MIN_BLOCK_MINUTES && minutes <= MAX_BLOCK_MINUTES ? minutes : null
}

function dayOf(word: string): number | null {
  const name = word.toLowerCase()
  if (name === 'today') return 0
  if (name === 'tomorrow') return -1
  const index = WEEKDAYS.findIndex((names) => names.includes(name))
  return index === -1 ? null : index + 1
}

function timeOf(word: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(word)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}
