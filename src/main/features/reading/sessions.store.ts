import type { PageDwell, SessionProtocol } from '../../../shared/features/reading/reading.model.ts'
import type { SessionMode } from '../../../shared/features/reading/session-clock.model.ts'
import type { BlockId, PaperId, SessionId } from '../../../shared/kernel/ids.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface StoredSession {
  readonly id: SessionId
  readonly paperId: PaperId
  readonly paperTitle: string
  readonly blockId: BlockId | null
  readonly protocol: SessionProtocol
  readonly mode: SessionMode
  readonly endReason: 'completed' | 'early' | null
  readonly lookPageIndex: number | null
  readonly lookBandIndex: number | null
  readonly lookMono: number | null
}

interface SessionRow {
  readonly id: SessionId
  readonly paper_id: PaperId
  readonly title: string
  readonly block_id: BlockId | null
  readonly protocol: string
  readonly mode: SessionMode
  readonly end_reason: StoredSession['endReason']
  readonly look_page_index: number | null
  readonly look_band_index: number | null
  readonly look_mono: number | null
}

export function findSession(db: Db, id: string): StoredSession | null {
  const row = prepare<SessionRow>(
    db,
    `SELECT reading_session.*, paper.title FROM reading_session JOIN paper ON paper.id = paper_id
     WHERE reading_session.id = ? AND reading_session.deleted_at IS NULL`,
  ).get(id)
  if (!row) return null
  return {
    id: row.id,
    paperId: row.paper_id,
    paperTitle: row.title,
    blockId: row.block_id,
    protocol: JSON.parse(row.protocol) as SessionProtocol,
    mode: row.mode,
    endReason: row.end_reason,
    lookPageIndex: row.look_page_index,
    lookBandIndex: row.look_band_index,
    lookMono: row.look_mono,
  }
}

/** Ids of ended sessions without a finished explanation or with fewer than `allScores` scores, newest first. */
export function listUnfinishedSessionIds(db: Db, allScores: number, limit: number): SessionId[] {
  return prepare<{ id: SessionId }>(
    db,
    `SELECT session.id FROM reading_session AS session JOIN timer_run ON timer_run.id = session.id
     WHERE deleted_at IS NULL AND ended_at IS NOT NULL AND (
       NOT EXISTS (SELECT 1 FROM session_explanation WHERE session_id = session.id AND finished_at IS NOT NULL)
       OR (SELECT count(*) FROM session_score WHERE session_id = session.id) < ?)
     ORDER BY started_at DESC, session.id LIMIT ?`,
  )
    .all(allScores, limit)
    .map((row) => row.id)
}

/** The run with the same id must exist. */
export function insertSession(
  db: Db,
  session: Pick<StoredSession, 'id' | 'paperId' | 'blockId' | 'mode'> & { readonly protocol: SessionProtocol },
): void {
  prepare(
    db,
    `INSERT INTO reading_session (id, paper_id, block_id, protocol_id, protocol, mode)
     VALUES (@id, @paperId, @blockId, @protocolId, @protocol, @mode)`,
  ).run({
    id: session.id,
    paperId: session.paperId,
    blockId: session.blockId,
    protocolId: session.protocol.id,
    protocol: JSON.stringify(session.protocol),
    mode: session.mode,
  })
}

export function saveEndReason(db: Db, id: SessionId, endReason: 'completed' | 'early'): void {
  prepare(
    db,
    'UPDATE reading_session SET end_reason = ?, look_page_index = NULL, look_band_index = NULL, look_mono = NULL WHERE id = ?',
  ).run(endReason, id)
}

/** What is in view since when, on the monotonic clock; null: nothing. */
export interface StoredLook {
  readonly pageIndex: number
  readonly bandIndex: number
  readonly mono: number
}

export function saveLook(db: Db, id: SessionId, look: StoredLook | null): void {
  prepare(
    db,
    'UPDATE reading_session SET look_page_index = @pageIndex, look_band_index = @bandIndex, look_mono = @mono WHERE id = @id',
  ).run({ pageIndex: null, bandIndex: null, mono: null, ...look, id })
}

export function addDwell(db: Db, id: SessionId, dwell: PageDwell): void {
  prepare(
    db,
    `INSERT INTO page_dwell (session_id, page_index, band_index, phase_index, active_ms)
     VALUES (@id, @pageIndex, @bandIndex, @phaseIndex, @activeMs)
     ON CONFLICT (session_id, page_index, band_index, phase_index) DO UPDATE SET active_ms = active_ms + excluded.active_ms`,
  ).run({ ...dwell, id })
}

/** By page, then by band and phase. */
export function listDwell(db: Db, id: SessionId): PageDwell[] {
  return prepare<PageDwell>(
    db,
    `SELECT page_index AS pageIndex, band_index AS bandIndex, phase_index AS phaseIndex, active_ms AS activeMs FROM page_dwell
     WHERE session_id = ? ORDER BY page_index, band_index, phase_index`,
  ).all(id)
}

/** Active time by phase of a session that has just ended. */
export function saveSessionPhases(db: Db, id: string, activeMsByPhase: readonly number[]): void {
  const insert = prepare(db, 'INSERT INTO session_phase (session_id, phase_index, active_ms) VALUES (?, ?, ?)')
  activeMsByPhase.forEach((activeMs, phaseIndex) => {
    insert.run(id, phaseIndex, activeMs)
  })
}

/** The session that was begun last on a paper and is not removed; null: none. */
export function findLatestSession(
  db: Db,
  paperId: PaperId,
): { readonly id: SessionId; readonly isRunning: boolean; readonly mode: SessionMode } | null {
  const row = prepare<{ id: SessionId; isRunning: 0 | 1; mode: SessionMode }>(
    db,
    `SELECT reading_session.id, ended_at IS NULL AS isRunning, mode FROM reading_session JOIN timer_run ON timer_run.id = reading_session.id
     WHERE paper_id = ? AND deleted_at IS NULL ORDER BY started_at DESC, reading_session.id DESC LIMIT 1`,
  ).get(paperId)
  return row ? { ...row, isRunning: row.isRunning === 1 } : null
}
