import { timeTable } from '../../../shared/features/planner/time-table.ts'
import { instantToWall } from '../../../shared/kernel/calendar.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { timeValue } from '../../../shared/kernel/time-field.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { listTimeEntriesBetween } from './time-entries.store.ts'

const END_OF_TIME = Number.MAX_SAFE_INTEGER as EpochMs
const START_OF_TIME = 0 as EpochMs

/** Every time entry, oldest first, as a table that a spreadsheet opens. */
export function timeLogAsTable({ db, dayRule }: Pick<Context, 'db' | 'dayRule'>): { readonly text: string; readonly count: number } {
  const rule = dayRule()
  const rows = listTimeEntriesBetween(db, START_OF_TIME, END_OF_TIME).map((entry) => {
    const { day, minute } = instantToWall(entry.startedAt, rule)
    const startsAt = timeValue(minute)
    const { pillar, source, note } = entry
    return { day, startsAt, minutes: entry.activeMs / MINUTE_MS, pillar, title: entry.title ?? '', source, note }
  })
  return { text: timeTable(rows), count: rows.length }
}
