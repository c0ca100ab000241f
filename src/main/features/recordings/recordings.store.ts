import type {
  Interruption,
  LoggedLook,
  Recording,
  RecordingEnding,
  RecordingSubject,
} from '../../../shared/features/recordings/recordings.model.ts'
import type { MockId, PaperId, RecordingId, SessionId, StoryId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

interface RecordingRow {
  readonly id: RecordingId
  readonly session_id: SessionId | null
  readonly paper_id: PaperId | null
  readonly mock_id: MockId | null
  readonly story_id: StoryId | null
  readonly started_at: EpochMs
  readonly duration_ms: number
  readonly byte_length: number
  readonly ending: RecordingEnding
  /** An array for each chunk. */
  readonly levels: string
}

/** Finished and not removed, oldest first; of a session, a mock or a story, or the one by that id. */
export function listRecordings(
  db: Db,
  wanted: { readonly sessionId?: SessionId; readonly mockId?: MockId; readonly storyId?: StoryId; readonly id?: RecordingId },
): Recording[] {
  return prepare<RecordingRow>(
    db,
    `SELECT recording.id, session_id, paper_id, mock_id, story_id, started_at, duration_ms, byte_length, ending,
       (SELECT json_group_array(json(levels)) FROM (SELECT levels FROM recording_chunk WHERE recording_id = recording.id ORDER BY seq))
         AS levels
     FROM recording LEFT JOIN reading_session ON reading_session.id = session_id
     WHERE ended_at IS NOT NULL AND recording.deleted_at IS NULL
       AND (session_id = @sessionId OR @sessionId IS NULL) AND (mock_id = @mockId OR @mockId IS NULL)
       AND (story_id = @storyId OR @storyId IS NULL) AND (recording.id = @id OR @id IS NULL)
     ORDER BY started_at, recording.id`,
  )
    .all({
      sessionId: wanted.sessionId ?? null,
      mockId: wanted.mockId ?? null,
      storyId: wanted.storyId ?? null,
      id: wanted.id ?? null,
    })
    .map((row) => ({
      id: row.id,
      sessionId: row.session_id,
      paperId: row.paper_id,
      mockId: row.mock_id,
      storyId: row.story_id,
      startedAt: row.started_at,
      durationMs: row.duration_ms,
      byteLength: row.byte_length,
      ending: row.ending,
      levels: (JSON.parse(row.levels) as number[][]).flat(),
      looks: listLooks(db, row.id),
      interruptions: listInterruptions(db, row.id),
    }))
}

function listLooks(db: Db, id: RecordingId): LoggedLook[] {
  return prepare<LoggedLook>(
    db,
    'SELECT at_ms AS atMs, page_index AS pageIndex, middle FROM recording_look WHERE recording_id = ? ORDER BY seq',
  ).all(id)
}

function listInterruptions(db: Db, id: RecordingId): Interruption[] {
  return prepare<Interruption>(
    db,
    `SELECT question, asked_ms AS askedMs, answered_ms AS answeredMs FROM recording_interruption WHERE recording_id = ? ORDER BY seq`,
  ).all(id)
}

export function insertRecording(db: Db, id: RecordingId, subject: RecordingSubject, now: EpochMs): void {
  const about = { sessionId: null, mockId: null, storyId: null, ...subject }
  prepare(
    db,
    'INSERT INTO recording (id, session_id, mock_id, story_id, started_at) VALUES (@id, @sessionId, @mockId, @storyId, @now)',
  ).run({
    ...about,
    id,
    now,
  })
}

/** A chunk that is on the disk. */
export function insertChunk(db: Db, id: RecordingId, levels: readonly number[], byteLength: number): void {
  prepare(
    db,
    `INSERT INTO recording_chunk (recording_id, seq, levels)
     VALUES (@id, (SELECT count(*) FROM recording_chunk WHERE recording_id = @id), @levels)`,
  ).run({ id, levels: JSON.stringify(levels) })
  prepare(db, 'UPDATE recording SET byte_length = byte_length + ? WHERE id = ?').run(byteLength, id)
}

export function insertLook(db: Db, id: RecordingId, look: LoggedLook): void {
  prepare(
    db,
    `INSERT INTO recording_look (recording_id, seq, at_ms, page_index, middle)
     VALUES (@id, (SELECT count(*) FROM recording_look WHERE recording_id = @id), @atMs, @pageIndex, @middle)`,
  ).run({ ...look, id })
}

export function insertInterruption(db: Db, id: RecordingId, question: string, askedMs: number): void {
  prepare(
    db,
    `INSERT INTO recording_interruption (recording_id, seq, question, asked_ms)
     VALUES (@id, (SELECT count(*) FROM recording_interruption WHERE recording_id = @id), @question, @askedMs)`,
  ).run({ id, question, askedMs })
}

/** The question waits for its answer no longer. */
export function answerInterruption(db: Db, id: RecordingId, question: string, answeredMs: number): void {
  prepare(
    db,
    'UPDATE recording_interruption SET answered_ms = @answeredMs WHERE recording_id = @id AND question = @question AND answered_ms IS NULL',
  ).run({ id, question, answeredMs })
}

export function finishRecording(
  db: Db,
  id: RecordingId,
  end: { readonly ending: RecordingEnding; readonly durationMs: number; readonly byteLength: number },
): void {
  prepare(
    db,
    `UPDATE recording SET ending = @ending, duration_ms = @durationMs, byte_length = @byteLength, ended_at = started_at + @durationMs
     WHERE id = @id`,
  ).run({ ...end, id })
}

/** False when there is none to remove by that id. */
export function markRecordingDeleted(db: Db, id: RecordingId, now: EpochMs): boolean {
  return (
    prepare(db, 'UPDATE recording SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL AND ended_at IS NOT NULL').run(now, id).changes ===
    1
  )
}

/** False when there is none to bring back by that id. */
export function markRecordingRestored(db: Db, id: RecordingId): boolean {
  return prepare(db, 'UPDATE recording SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL').run(id).changes === 1
}

/** Ids of recordings whose end nobody wrote down. */
export function listOpenRecordings(db: Db): RecordingId[] {
  return prepare<{ id: RecordingId }>(db, 'SELECT id FROM recording WHERE ended_at IS NULL')
    .all()
    .map(({ id }) => id)
}

export function listEndedRecordings(db: Db): { readonly id: RecordingId; readonly endedAt: EpochMs; readonly deletedAt: EpochMs | null }[] {
  return prepare<{ id: RecordingId; endedAt: EpochMs; deletedAt: EpochMs | null }>(
    db,
    'SELECT id, ended_at AS endedAt, deleted_at AS deletedAt FROM recording WHERE ended_at IS NOT NULL',
  ).all()
}

/** For good, with everything about it. */
export function deleteRecording(db: Db, id: RecordingId): void {
  prepare(db, 'DELETE FROM recording WHERE id = ?').run(id)
}
