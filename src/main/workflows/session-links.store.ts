import type { BlockId, PaperId, SessionId, TimeEntryId } from '../../shared/kernel/ids.ts'
import type { Pillar } from '../../shared/kernel/pillars.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import { type Db, prepare } from '../store/db.ts'

export function hasPaper(db: Db, id: PaperId): boolean {
  return prepare(db, 'SELECT 1 FROM paper WHERE id = ? AND deleted_at IS NULL').get(id) !== undefined
}

/** The pillar of a block that can be worked on, or null when there is none by that id. */
export function findBlockPillar(db: Db, id: BlockId): Pillar | null {
  const row = prepare<{ pillar: Pillar }>(db, 'SELECT pillar FROM plan_block WHERE id = ? AND deleted_at IS NULL').get(id)
  return row?.pillar ?? null
}

/** Minutes of a session, written once: a second entry for the same session is refused by the table. */
export function insertSprintEntry(
  db: Db,
  entry: {
    readonly id: TimeEntryId
    readonly pillar: Pillar
    readonly blockId: BlockId | null
    readonly sessionId: SessionId
    readonly startedAt: EpochMs
    readonly endedAt: EpochMs
    readonly activeMs: number
    readonly zone: string
    readonly note: string
    readonly now: EpochMs
  },
): void {
  prepare(
    db,
    `INSERT INTO time_entry (id, source, pillar, block_id, session_id, started_at, ended_at, active_ms, zone, note, created_at, updated_at)
     VALUES (@id, 'sprint', @pillar, @blockId, @sessionId, @startedAt, @endedAt, @activeMs, @zone, @note, @now, @now)`,
  ).run(entry)
}

export function markBlockDone(db: Db, id: BlockId, now: EpochMs): void {
  prepare(db, `UPDATE plan_block SET status = 'done', done_at = @now, updated_at = @now WHERE id = @id AND status = 'open'`).run({
    id,
    now,
  })
}

/** An unseen paper has now been practised; one that was read stays read. */
export function markPaperPractised(db: Db, id: PaperId, now: EpochMs): void {
  prepare(db, `UPDATE paper SET status = 'practised', updated_at = @now WHERE id = @id AND status = 'unseen'`).run({ id, now })
}
