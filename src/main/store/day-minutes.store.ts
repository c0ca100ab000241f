import { type DayRule, type DayShift, dayShifts } from '../../shared/kernel/calendar.ts'
import type { Pillar } from '../../shared/kernel/pillars.ts'
import type { EpochMs, IsoDate } from '../../shared/kernel/time.ts'
import { type Db, inTransaction, prepare } from './db.ts'

/** What one study day adds up to for one pillar. */
export interface DayMinutes {
  readonly day: IsoDate
  readonly pillar: Pillar
  /** Blocks that were not dropped; occurrences without a row are not among them. */
  readonly plannedMs: number
  readonly blockCount: number
  readonly actualMs: number
  readonly entryCount: number
}

// The same sums from the rows themselves. One segment between two changes of the clocks after the other, each by index.
const ADD_UP = `WITH segment AS (SELECT value ->> 0 AS from_at, value ->> 1 AS until_at, value ->> 2 AS shift_ms FROM json_each(?))
  SELECT day, pillar, sum(planned_ms) AS plannedMs, sum(block_count) AS blockCount, sum(actual_ms) AS actualMs, sum(entry_count) AS entryCount
  FROM (
    SELECT date((started_at + shift_ms) / 1000, 'unixepoch') AS day, pillar, 0 AS planned_ms, 0 AS block_count,
      active_ms AS actual_ms, 1 AS entry_count
    FROM segment CROSS JOIN time_entry
    WHERE deleted_at IS NULL AND started_at >= from_at AND started_at < until_at
    UNION ALL
    SELECT date((starts_at + shift_ms) / 1000, 'unixepoch'), pillar, duration_ms, 1, 0, 0
    FROM segment CROSS JOIN plan_block
    WHERE deleted_at IS NULL AND starts_at >= from_at AND starts_at < until_at AND status <> 'dropped'
  )
  GROUP BY day, pillar ORDER BY day, pillar`
const KEPT = `SELECT day, pillar, planned_ms AS plannedMs, block_count AS blockCount, actual_ms AS actualMs, entry_count AS entryCount
  FROM day_minutes WHERE day >= ? AND day <= ? AND (block_count > 0 OR entry_count > 0) ORDER BY day, pillar`
const RULE = "SELECT value FROM store_meta WHERE key = 'study_rule'"

/** Changes of the clocks that are worked out before something else gets its turn. */
const AT_ONCE = 16

/** Whether the sums that triggers keep are those of this day rule. */
export function hasDaySums(db: Db, rule: DayRule): boolean {
  return prepare<{ value: string }>(db, RULE).get()?.value === nameOf(rule)
}

/** The kept sums of study days, both ends included; by day, then pillar. Only right while {@link hasDaySums}. */
export function listDaySums(db: Db, first: IsoDate, last: IsoDate): DayMinutes[] {
  return prepare<DayMinutes>(db, KEPT).all(first, last)
}

/** The sums of what starts in [from, to), added up from the rows themselves. */
export function addUpDays(db: Db, rule: DayRule, from: EpochMs, to: EpochMs): DayMinutes[] {
  return addUp(db, [...dayShifts(rule, from, to)], to)
}

/**
 * Adds everything up by another day rule, in one transaction; what is written from then on is counted by it.
 * @returns false when the store was closed meanwhile
 */
export async function saveDaySums(db: Db, rule: DayRule): Promise<boolean> {
  const shifts: DayShift[] = []
  for (const shift of dayShifts(rule, 0 as EpochMs)) {
    shifts.push(shift)
    if (shifts.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  if (!db.open) return false
  inTransaction(db, () => {
    prepare(db, 'DELETE FROM study_shift').run()
    const insert = prepare(db, 'INSERT INTO study_shift (from_at, shift_ms) VALUES (@fromAt, @shiftMs)')
    for (const shift of shifts) insert.run(shift)
    prepare(db, 'DELETE FROM day_minutes').run()
    const add = prepare(
      db,
      `INSERT INTO day_minutes (day, pillar, planned_ms, block_count, actual_ms, entry_count)
       VALUES (@day, @pillar, @plannedMs, @blockCount, @actualMs, @entryCount)`,
    )
    for (const sums of addUp(db, shifts, Number.MAX_SAFE_INTEGER)) add.run(sums)
    prepare(db, `INSERT INTO store_meta (key, value) VALUES ('study_rule', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`).run(
      nameOf(rule),
    )
  })
  return true
}

function addUp(db: Db, shifts: readonly DayShift[], to: number): DayMinutes[] {
  const segments = shifts.map(({ fromAt, shiftMs }, index) => [fromAt, shifts[index + 1]?.fromAt ?? to, shiftMs])
  return prepare<DayMinutes>(db, ADD_UP).all(JSON.stringify(segments))
}

/** A newer time zone database may know other changes of the clocks. */
function nameOf({ zone, startHour }: DayRule): string {
  return JSON.stringify([zone, startHour, process.versions.tz ?? ''])
}
