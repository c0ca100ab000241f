import type { IsoDate } from '../../kernel/time.ts'
import { MINUTE_MS } from '../../kernel/units.ts'
import { freeMinutes } from './free-time.ts'
import type { Stretch } from './week-layout.ts'

/** What a study day holds, and what it has room for. */
export interface DayLoad {
  readonly day: IsoDate
  /** Blocks that were not dropped. */
  readonly plannedMs: number
  readonly actualMs: number
  /** Nothing is expected of it. */
  readonly isOff: boolean
  /** What the settings give this weekday; nothing on a day off. */
  readonly capacityMs: number
  /** What other calendars leave free in the hours that are planned in; null: they take nothing of it. */
  readonly freeMs: number | null
  /** The smaller of the two. */
  readonly roomMs: number
  readonly isOver: boolean
}

interface DayFacts {
  readonly day: IsoDate
  readonly plannedMs: number
  readonly actualMs: number
  readonly isOff: boolean
  readonly capacityMinutes: number
  /** Of other calendars, that day. */
  readonly busy: readonly Stretch[]
}

/** Weighs a day's plan against what the person gives the day and what other calendars leave of it. */
export function dayLoad({ day, plannedMs, actualMs, isOff, capacityMinutes, busy }: DayFacts): DayLoad {
  const capacityMs = capacityMinutes * MINUTE_MS
  const freeMs = busy.length === 0 ? null : freeMinutes(busy) * MINUTE_MS
  const roomMs = Math.min(capacityMs, freeMs ?? capacityMs)
  return { day, plannedMs, actualMs, isOff, capacityMs, freeMs, roomMs, isOver: plannedMs > roomMs }
}
