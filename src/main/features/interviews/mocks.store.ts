import type { MockStatus, Outcome, PointKind } from '../../../shared/features/interviews/mocks.model.ts'
import type { Dimension, Scores } from '../../../shared/features/interviews/rubric.model.ts'
import type { BlockId, MockId, MockQuestionId, QuestionId } from '../../../shared/kernel/ids.ts'
import type { InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface MockRow {
  readonly id: MockId
  readonly format: InterviewFormat
  readonly partner: string
  readonly targetMinutes: number
  readonly notes: string
  /** Null before its clock started. */
  readonly rubric: readonly Dimension[] | null
  readonly runId: string | null
  /** The block of the plan that it was prepared for. */
  readonly blockId: BlockId | null
  readonly status: MockStatus
  readonly createdAt: EpochMs
  readonly startedAt: EpochMs | null
  readonly finishedAt: EpochMs | null
  /** Null until its clock was stopped. */
  readonly activeMs: number | null
  readonly isSample: boolean
}

const SELECT = `SELECT mock.id, format, partner, target_minutes AS targetMinutes, notes, rubric, run_id AS runId, block_id AS blockId,
    CASE WHEN run_id IS NULL THEN 'prepared' WHEN run.ended_at IS NULL THEN 'running' WHEN finished_at IS NULL THEN 'scoring'
      ELSE 'finished' END AS status,
    created_at AS createdAt, run.started_at AS startedAt, finished_at AS finishedAt, active_ms AS activeMs, is_sample AS isSample
  FROM mock LEFT JOIN timer_run AS run ON run.id = run_id`

type Raw = Omit<MockRow, 'rubric' | 'isSample'> & { readonly rubric: string | null; readonly isSample: number }

const toMock = (row: Raw): MockRow => ({
  ...row,
  rubric: row.rubric === null ? null : (JSON.parse(row.rubric) as Dimension[]),
  isSample: row.isSample === 1,
})

/** A mock that is not removed. */
export function findMock(db: Db, id: MockId): MockRow | undefined {
  const row = prepare<Raw>(db, `${SELECT} WHERE mock.id = ? AND deleted_at IS NULL`).get(id)
  return row && toMock(row)
}

/** The mock that a run of the clock belongs to. */
export function findMockOfRun(db: Db, runId: string): MockRow | undefined {
  const row = prepare<Raw>(db, `${SELECT} WHERE run_id = ?`).get(runId)
  return row && toMock(row)
}

/** The mock that was prepared for a block and is not over, or undefined. */
export function findMockOfBlock(db: Db, blockId: BlockId): MockRow | undefined {
  const row = prepare<Raw>(
    db,
    `${SELECT} WHERE mock.block_id = ? AND deleted_at IS NULL AND run.ended_at IS NULL ORDER BY created_at DESC LIMIT 1`,
  ).get(blockId)
  return row && toMock(row)
}

/** Newest first. */
export function listMocks(db: Db): MockRow[] {
  return prepare<Raw>(db, `${SELECT} WHERE deleted_at IS NULL ORDER BY created_at DESC, mock.rowid DESC`).all().map(toMock)
}

export function insertMock(db: Db, mock: Pick<MockRow, 'id' | 'format' | 'targetMinutes' | 'blockId'>, now: EpochMs): void {
  prepare(
    db,
    'INSERT INTO mock (id, format, target_minutes, block_id, created_at, updated_at) VALUES (@id, @format, @targetMinutes, @blockId, @now, @now)',
  ).run({ ...mock, now })
}

/** A sample that is changed is the person's from then on. */
export function updateMock(
  db: Db,
  id: MockId,
  details: Pick<MockRow, 'format' | 'partner' | 'targetMinutes' | 'notes'>,
  now: EpochMs,
): void {
  const { format, partner, targetMinutes, notes } = details
  prepare(
    db,
    `UPDATE mock SET format = @format, partner = @partner, target_minutes = @targetMinutes, notes = @notes, updated_at = @now,
       is_sample = 0 WHERE id = @id`,
  ).run({ id, format, partner, targetMinutes, notes, now })
}

export function saveStart(db: Db, id: MockId, runId: string, rubric: readonly Dimension[], now: EpochMs): void {
  prepare(db, 'UPDATE mock SET run_id = ?, rubric = ?, updated_at = ? WHERE id = ?').run(runId, JSON.stringify(rubric), now, id)
}

export function saveEnd(db: Db, id: MockId, activeMs: number, questionMs: readonly number[], now: EpochMs): void {
  prepare(db, 'UPDATE mock SET active_ms = ?, updated_at = ? WHERE id = ?').run(activeMs, now, id)
  const save = prepare(db, 'UPDATE mock_question SET active_ms = ? WHERE id = ?')
  listMockQuestions(db, id).forEach((question, index) => {
    save.run(questionMs[index] ?? 0, question.id)
  })
}

export function saveFinished(db: Db, id: MockId, now: EpochMs): void {
  prepare(db, 'UPDATE mock SET finished_at = coalesce(finished_at, @now), updated_at = @now WHERE id = @id').run({ id, now })
}

/** False: no such mock, or it is in that state already. */
export function setMockDeleted(db: Db, id: MockId, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE mock SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE mock SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, id).changes === 1
}

export interface MockQuestionRow {
  readonly id: MockQuestionId
  readonly mockId: MockId
  readonly questionId: QuestionId | null
  readonly prompt: string
  readonly answer: string
  readonly notes: string
  readonly outcome: Outcome | null
  readonly activeMs: number
  readonly reviewId: string | null
}

const QUESTION = `SELECT id, mock_id AS mockId, question_id AS questionId, prompt, answer, notes, outcome, active_ms AS activeMs,
    review_id AS reviewId FROM mock_question`

/** In the order they are asked. */
export function listMockQuestions(db: Db, mockId: MockId): MockQuestionRow[] {
  return prepare<MockQuestionRow>(db, `${QUESTION} WHERE mock_id = ? AND deleted_at IS NULL ORDER BY position, rowid`).all(mockId)
}

export function findMockQuestion(db: Db, id: MockQuestionId): MockQuestionRow | undefined {
  return prepare<MockQuestionRow>(db, `${QUESTION} WHERE id = ? AND deleted_at IS NULL`).get(id)
}

/** A sample that is changed is the person's from then on, also where only its questions, scores or points are. */
function ownMock(db: Db, id: MockId): void {
  prepare(db, 'UPDATE mock SET is_sample = 0 WHERE id = ? AND is_sample = 1').run(id)
}

function ownMockOf(db: Db, id: MockQuestionId): void {
  const sql = 'UPDATE mock SET is_sample = 0 WHERE id = (SELECT mock_id FROM mock_question WHERE id = ?) AND is_sample = 1'
  prepare(db, sql).run(id)
}

/** At the end of the list. */
export function insertMockQuestion(db: Db, question: Pick<MockQuestionRow, 'id' | 'mockId' | 'questionId' | 'prompt' | 'answer'>): void {
  prepare(
    db,
    `INSERT INTO mock_question (id, mock_id, position, question_id, prompt, answer)
     VALUES (@id, @mockId, (SELECT coalesce(max(position), 0) + 1 FROM mock_question WHERE mock_id = @mockId), @questionId, @prompt, @answer)`,
  ).run(question)
  ownMock(db, question.mockId)
}

export function saveQuestionOrder(db: Db, ids: readonly MockQuestionId[]): void {
  const save = prepare(db, 'UPDATE mock_question SET position = ? WHERE id = ?')
  ids.forEach((id, index) => {
    save.run(index + 1, id)
  })
  const [first] = ids
  if (first !== undefined) ownMockOf(db, first)
}

export function updateMockQuestion(db: Db, id: MockQuestionId, change: Pick<MockQuestionRow, 'notes' | 'outcome'>): void {
  prepare(db, 'UPDATE mock_question SET notes = ?, outcome = ? WHERE id = ?').run(change.notes, change.outcome, id)
  ownMockOf(db, id)
}

export function saveQuestionReview(db: Db, id: MockQuestionId, questionId: QuestionId, reviewId: string): void {
  prepare(db, 'UPDATE mock_question SET question_id = ?, review_id = ? WHERE id = ?').run(questionId, reviewId, id)
}

/** The mock of a question that was changed; undefined: no such question in that state. */
export function setMockQuestionDeleted(db: Db, id: MockQuestionId, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE mock_question SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE mock_question SET deleted_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  const isChanged = prepare(db, sql).run(isDeleted ? now : null, id).changes === 1
  if (isChanged) ownMockOf(db, id)
  return isChanged
}

/** Also of a question that is removed; undefined: there never was one. */
export function findMockOfQuestion(db: Db, id: MockQuestionId): MockId | undefined {
  return prepare<{ mockId: MockId }>(db, 'SELECT mock_id AS mockId FROM mock_question WHERE id = ?').get(id)?.mockId
}

export function findMockScores(db: Db, mockId: MockId): Scores {
  const rows = prepare<{ dimension: string; score: number | null; evidence: string }>(
    db,
    'SELECT dimension, score, evidence FROM mock_score WHERE mock_id = ?',
  ).all(mockId)
  return Object.fromEntries(rows.map(({ dimension, score, evidence }) => [dimension, { score, evidence }]))
}

export function saveMockScore(db: Db, mockId: MockId, dimension: string, given: { score: number | null; evidence: string }): void {
  prepare(
    db,
    `INSERT INTO mock_score (mock_id, dimension, score, evidence) VALUES (@mockId, @dimension, @score, @evidence)
     ON CONFLICT (mock_id, dimension) DO UPDATE SET score = excluded.score, evidence = excluded.evidence`,
  ).run({ mockId, dimension, ...given })
  ownMock(db, mockId)
}

export function findPoints(db: Db, mockId: MockId): Record<PointKind, string[]> {
  const rows = prepare<{ kind: PointKind; text: string }>(
    db,
    'SELECT kind, text FROM mock_point WHERE mock_id = ? ORDER BY kind, position',
  ).all(mockId)
  const of = (kind: PointKind) => rows.filter((row) => row.kind === kind).map(({ text }) => text)
  return { strength: of('strength'), fix: of('fix') }
}

export function replacePoints(db: Db, mockId: MockId, kind: PointKind, texts: readonly string[]): void {
  prepare(db, 'DELETE FROM mock_point WHERE mock_id = ? AND kind = ?').run(mockId, kind)
  const insert = prepare(db, 'INSERT INTO mock_point (mock_id, kind, position, text) VALUES (?, ?, ?, ?)')
  texts.forEach((text, position) => {
    insert.run(mockId, kind, position, text)
  })
  ownMock(db, mockId)
}

/** What the person made of a format's rubric; undefined: it is as it comes. */
export function findOwnRubric(db: Db, format: InterviewFormat): readonly Dimension[] | undefined {
  const row = prepare<{ dimensions: string }>(db, 'SELECT dimensions FROM rubric WHERE format = ?').get(format)
  return row && (JSON.parse(row.dimensions) as Dimension[])
}

export function saveOwnRubric(db: Db, format: InterviewFormat, dimensions: readonly Dimension[], now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO rubric (format, dimensions, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (format) DO UPDATE SET dimensions = excluded.dimensions, updated_at = excluded.updated_at`,
  ).run(format, JSON.stringify(dimensions), now)
}

export function deleteOwnRubric(db: Db, format: InterviewFormat): void {
  prepare(db, 'DELETE FROM rubric WHERE format = ?').run(format)
}
