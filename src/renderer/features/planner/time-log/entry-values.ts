import type { TimeEntry } from '../../../../shared/features/planner/time-log.contract.ts'
import type { BlockId } from '../../../../shared/kernel/ids.ts'
import type { Pillar } from '../../../../shared/kernel/pillars.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../../shared/kernel/units.ts'

/** What the fields of an entry hold. */
export interface EntryValues {
  readonly pillar: Pillar
  readonly day: IsoDate
  readonly startMinute: number
  /** As typed; may be empty meanwhile. */
  readonly minutes: number | string
  readonly blockId: BlockId | null
  readonly note: string
}

const MAX_MINUTES = 24 * 60

export function valuesOf(entry: TimeEntry): EntryValues {
  const { pillar, day, startMinute, activeMs, blockId, note } = entry
  return { pillar, day, startMinute, minutes: Math.max(1, Math.round(activeMs / MINUTE_MS)), blockId, note }
}

/** Whole minutes from 1 to a day, or null when the field holds something else. */
export function minutesIn({ minutes }: EntryValues): number | null {
  const count = Number(minutes)
  return minutes !== '' && Number.isInteger(count) && count >= 1 && count <= MAX_MINUTES ? count : null
}

/** What differs from the entry, as an order names it. Minutes that were only rounded for the field are no difference. */
export function changesOf(entry: TimeEntry, values: EntryValues) {
  const before = valuesOf(entry)
  const minutes = minutesIn(values)
  return {
    ...(values.pillar === entry.pillar ? {} : { pillar: values.pillar }),
    ...(values.day === entry.day ? {} : { day: values.day }),
    ...(values.startMinute === entry.startMinute ? {} : { startMinute: values.startMinute }),
    ...(minutes === null || minutes === before.minutes ? {} : { activeMs: minutes * MINUTE_MS }),
    ...(values.blockId === entry.blockId ? {} : { blockId: values.blockId }),
    ...(values.note === entry.note ? {} : { note: values.note }),
  }
}
