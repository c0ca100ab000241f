import type { BankState, CardStanding, Category, Origin, QuestionKind } from '../../../shared/features/practice/practice.model.ts'
import type { MarkId, QuestionId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface QuestionRow {
  readonly id: QuestionId
  readonly category: Category
  readonly kind: QuestionKind
  readonly prompt: string
  readonly answer: string
  readonly reading: string
  readonly difficulty: number
  readonly timeLimitS: number | null
  readonly origin: Origin
  readonly originRef: string | null
  readonly isSample: 0 | 1
}

const COLUMNS = `q.id, q.category, q.kind, q.prompt, q.answer, q.reading, q.difficulty, q.time_limit_s AS timeLimitS, q.origin,
  q.origin_ref AS originRef, q.is_sample AS isSample`

/** A question that is not removed. */
export function findQuestion(db: Db, id: QuestionId): QuestionRow | undefined {
  return prepare<QuestionRow>(db, `SELECT ${COLUMNS} FROM question q WHERE q.id = ? AND q.deleted_at IS NULL`).get(id)
}

/** Also a removed one: what was typed last into it is still kept. */
export function findAnyQuestion(db: Db, id: QuestionId): QuestionRow | undefined {
  return prepare<QuestionRow>(db, `SELECT ${COLUMNS} FROM question q WHERE q.id = ?`).get(id)
}

/** Whether the bank holds anything. */
export function hasQuestions(db: Db): boolean {
  return prepare(db, 'SELECT 1 FROM question WHERE deleted_at IS NULL LIMIT 1').get() !== undefined
}

/** Where a card stands at an instant; the alias of the card is `c`. Parameters: `@now` and `@dayEnd`. */
const STANDING = `CASE WHEN c.is_suspended = 1 THEN 'suspended' WHEN c.state = 'new' THEN 'new'
  WHEN c.state <> 'review' THEN CASE WHEN c.due_at <= @now AND c.buried_until <= @now THEN 'due' ELSE 'learning' END
  WHEN c.due_at < @dayEnd AND c.buried_until <= @now THEN 'due' ELSE 'waiting' END`

const URGENCY = `CASE standing WHEN 'due' THEN 0 WHEN 'learning' THEN 1 WHEN 'new' THEN 2 WHEN 'waiting' THEN 3 ELSE 4 END`

/** Where a question stands and when it is due first, of its cards together; the alias of the question is `q`. */
const STANDING_COLUMNS = `(SELECT standing FROM (SELECT ${STANDING} AS standing FROM card c WHERE c.question_id = q.id AND c.is_asked = 1)
    ORDER BY ${URGENCY} LIMIT 1) AS standing,
  (SELECT min(c.due_at) FROM card c WHERE c.question_id = q.id AND c.is_asked = 1 AND c.is_suspended = 0) AS dueAt,
  EXISTS (SELECT 1 FROM card c WHERE c.question_id = q.id AND c.is_asked = 1 AND c.is_leech = 1) AS isLeech`

export interface QuestionFilter {
  /** An FTS5 expression, or null for every question. */
  readonly match: string | null
  readonly category: Category | null
  readonly kind: QuestionKind | null
  readonly difficulty: number | null
  readonly tag: string | null
  readonly standing: BankState | null
  readonly origin: Origin | null
  readonly after: QuestionId | null
  readonly limit: number
  readonly now: EpochMs
  /** First instant of the next study day. */
  readonly dayEnd: EpochMs
}

export interface ListedRow extends QuestionRow {
  /** Null: it has no card, because it has no words yet. */
  readonly standing: CardStanding | null
  readonly dueAt: EpochMs | null
  readonly isLeech: 0 | 1
}

/** Questions in the order they were added, from behind `after` on. An unknown `after` gives none. */
export function listQuestions(db: Db, filter: QuestionFilter): ListedRow[] {
  return prepare<ListedRow>(
    db,
    `SELECT ${COLUMNS}, standing, dueAt, isLeech FROM (
       SELECT q.*, ${STANDING_COLUMNS}
       FROM question q
       WHERE q.deleted_at IS NULL
         AND (@match IS NULL OR q.rowid IN (SELECT rowid FROM question_text WHERE question_text MATCH @match))
         AND (@category IS NULL OR q.category = @category)
         AND (@kind IS NULL OR q.kind = @kind)
         AND (@difficulty IS NULL OR q.difficulty = @difficulty)
         AND (@origin IS NULL OR q.origin = @origin)
         AND (@tag IS NULL OR q.id IN (SELECT question_id FROM question_tag WHERE tag = @tag))
         AND (@after IS NULL OR q.rowid > (SELECT rowid FROM question WHERE id = @after))
     ) q
     WHERE @standing IS NULL OR standing = @standing OR (@standing = 'leech' AND isLeech = 1)
     ORDER BY q.rowid LIMIT @limit`,
  ).all(filter)
}

/** One question with where it stands. */
export function findListed(db: Db, id: QuestionId, now: EpochMs, dayEnd: EpochMs): ListedRow | undefined {
  return prepare<ListedRow>(
    db,
    `SELECT ${COLUMNS},
       ${STANDING_COLUMNS}
     FROM question q WHERE q.id = @id AND q.deleted_at IS NULL`,
  ).get({ id, now, dayEnd })
}

export interface NewQuestion extends Omit<QuestionRow, 'isSample'> {
  readonly isSample?: boolean
  readonly now: EpochMs
}

export function insertQuestion(db: Db, question: NewQuestion): void {
  prepare(
    db,
    `INSERT INTO question (id, category, kind, prompt, answer, reading, difficulty, time_limit_s, origin, origin_ref, is_sample, created_at, updated_at)
     VALUES (@id, @category, @kind, @prompt, @answer, @reading, @difficulty, @timeLimitS, @origin, @originRef, @isSample, @now, @now)`,
  ).run({ ...question, isSample: question.isSample ? 1 : 0 })
}

export type QuestionChange = Pick<QuestionRow, 'category' | 'kind' | 'prompt' | 'answer' | 'reading' | 'difficulty' | 'timeLimitS'>

/** Writes all of it; the text index follows only where a text differs. A sample that is changed is the person's. */
export function updateQuestion(db: Db, id: QuestionId, change: QuestionChange, now: EpochMs): void {
  const { category, kind, prompt, answer, reading, difficulty, timeLimitS } = change
  const facts = { id, category, kind, reading, difficulty, timeLimitS, now }
  prepare(
    db,
    `UPDATE question SET category = @category, kind = @kind, reading = @reading, difficulty = @difficulty,
       time_limit_s = @timeLimitS, is_sample = 0, updated_at = @now WHERE id = @id`,
  ).run(facts)
  const texts = 'UPDATE question SET prompt = @prompt, answer = @answer WHERE id = @id AND (prompt <> @prompt OR answer <> @answer)'
  prepare(db, texts).run({ id, prompt, answer })
}

/** False: no such question, or it is in that state already. */
export function setQuestionDeleted(db: Db, id: QuestionId, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE question SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE question SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, id).changes === 1
}

export function replaceTags(db: Db, id: QuestionId, tags: readonly string[]): void {
  prepare(db, 'DELETE FROM question_tag WHERE question_id = ?').run(id)
  const insert = prepare(db, 'INSERT INTO question_tag (question_id, tag, position) VALUES (?, ?, ?)')
  tags.forEach((tag, position) => {
    insert.run(id, tag, position)
  })
}

/** Tags of each of the questions, in the order they were given. */
export function tagsOf(db: Db, ids: readonly QuestionId[]): Map<QuestionId, string[]> {
  const rows = prepare<{ id: QuestionId; tag: string }>(
    db,
    `SELECT question_id AS id, tag FROM question_tag WHERE question_id IN (SELECT value FROM json_each(?)) ORDER BY question_id, position`,
  ).all(JSON.stringify(ids))
  const tags = new Map<QuestionId, string[]>(ids.map((id) => [id, []]))
  for (const { id, tag } of rows) tags.get(id)?.push(tag)
  return tags
}

export function listTags(db: Db): string[] {
  return prepare<{ tag: string }>(
    db,
    `SELECT DISTINCT tag FROM question_tag JOIN question ON question.id = question_id WHERE deleted_at IS NULL
     ORDER BY tag COLLATE NOCASE`,
  )
    .all()
    .map(({ tag }) => tag)
}

/** Keys of the starter questions that are or were in the bank; removed ones do not come back. */
export function starterKeys(db: Db): Set<string> {
  const rows = prepare<{ key: string }>(
    db,
    `SELECT origin_ref AS key FROM question WHERE origin = 'starter' AND origin_ref IS NOT NULL`,
  ).all()
  return new Set(rows.map(({ key }) => key))
}

/** The question that was made from a mark and is still in the bank. */
export function findQuestionOfMark(db: Db, markId: MarkId): QuestionId | undefined {
  const row = prepare<{ id: QuestionId }>(
    db,
    `SELECT id FROM question WHERE origin = 'mark' AND origin_ref = ? AND deleted_at IS NULL ORDER BY rowid LIMIT 1`,
  ).get(markId)
  return row?.id
}

/** Every question in the bank with its prompt, oldest first. */
export function listPrompts(db: Db): { id: QuestionId; prompt: string }[] {
  return prepare<{ id: QuestionId; prompt: string }>(db, 'SELECT id, prompt FROM question WHERE deleted_at IS NULL ORDER BY rowid').all()
}

/** Every question in the bank with all its texts, oldest first. */
export function listAllQuestions(db: Db): QuestionRow[] {
  return prepare<QuestionRow>(db, `SELECT ${COLUMNS} FROM question q WHERE q.deleted_at IS NULL ORDER BY q.rowid`).all()
}

/** Questions whose `origin_ref` begins with an import's id and a colon, and that are still in the bank. */
export function listImported(db: Db, importId: string): QuestionId[] {
  const rows = prepare<{ id: QuestionId }>(
    db,
    `SELECT id FROM question WHERE origin = 'import' AND origin_ref >= @id || ':' AND origin_ref < @id || ';' AND deleted_at IS NULL`,
  ).all({ id: importId })
  return rows.map(({ id }) => id)
}
