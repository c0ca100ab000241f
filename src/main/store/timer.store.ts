import type { EpochMs } from '../../shared/kernel/time.ts'
import type { Moment, TimerEvent, TimerRun } from '../../shared/kernel/timer.ts'
import { type Db, prepare } from './db.ts'

/** A run of the one clock with its log. A reading session has the id of its run. */
export interface StoredRun extends TimerRun {
  readonly id: string
  readonly kind: 'sprint' | 'focus' | 'review' | 'mock'
  /** IANA zone the person was in when it began. */
  readonly zone: string
  readonly startedAt: EpochMs
  readonly endedAt: EpochMs | null
}

interface RunRow {
  readonly id: string
  readonly kind: StoredRun['kind']
  readonly zone: string
  readonly started_at: EpochMs
  readonly ended_at: EpochMs | null
  readonly beat_at: EpochMs
  readonly beat_mono: number
  readonly boot_id: string
  readonly is_asleep: number
}

/** The run that has not ended; there is never more than one. */
export function findOpenRun(db: Db): StoredRun | null {
  return withLog(db, prepare<RunRow>(db, 'SELECT * FROM timer_run WHERE ended_at IS NULL').get())
}

export function findRun(db: Db, id: string): StoredRun | null {
  return withLog(db, prepare<RunRow>(db, 'SELECT * FROM timer_run WHERE id = ?').get(id))
}

/** Opens a run. @throws SqliteError (SQLITE_CONSTRAINT_UNIQUE) while another one is open */
export function insertRun(db: Db, run: Pick<StoredRun, 'id' | 'kind' | 'zone'>, now: Moment): void {
  prepare(
    db,
    'INSERT INTO timer_run (id, kind, zone, started_at, beat_at, beat_mono, boot_id) VALUES (@id, @kind, @zone, @at, @at, @mono, @bootId)',
  ).run({ ...run, ...now })
  appendTimerEvent(db, run.id, { ...now, kind: 'started' })
}

export function appendTimerEvent(db: Db, runId: string, event: TimerEvent): void {
  const { at, mono, bootId, kind, ...data } = event
  prepare(
    db,
    `INSERT INTO timer_event (run_id, seq, kind, at, mono, boot_id, data)
     VALUES (@runId, (SELECT count(*) FROM timer_event WHERE run_id = @runId), @kind, @at, @mono, @bootId, @data)`,
  ).run({ runId, kind, at, mono, bootId, data: JSON.stringify(data) })
}

export function saveBeat(db: Db, runId: string, beat: Moment, isAsleep: boolean): void {
  prepare(db, 'UPDATE timer_run SET beat_at = ?, beat_mono = ?, boot_id = ?, is_asleep = ? WHERE id = ?').run(
    beat.at,
    beat.mono,
    beat.bootId,
    Number(isAsleep),
    runId,
  )
}

/** Closes a run. A wall clock that was set back can't end it before it began. */
export function endRun(db: Db, runId: string, now: Moment): void {
  appendTimerEvent(db, runId, { ...now, kind: 'ended' })
  prepare(db, 'UPDATE timer_run SET ended_at = max(started_at, ?) WHERE id = ?').run(now.at, runId)
}

function withLog(db: Db, row: RunRow | undefined): StoredRun | null {
  if (!row) return null
  const rows = prepare<{ kind: string; at: EpochMs; mono: number; boot_id: string; data: string }>(
    db,
    'SELECT kind, at, mono, boot_id, data FROM timer_event WHERE run_id = ? ORDER BY seq',
  ).all(row.id)
  return {
    id: row.id,
    kind: row.kind,
    zone: row.zone,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    beat: { at: row.beat_at, mono: row.beat_mono, bootId: row.boot_id },
    isAsleep: row.is_asleep === 1,
    // Written by appendTimerEvent and by nobody else, so the shape is known.
    events: rows.map(
      ({ kind, at, mono, boot_id, data }) => ({ ...(JSON.parse(data) as object), kind, at, mono, bootId: boot_id }) as TimerEvent,
    ),
  }
}
