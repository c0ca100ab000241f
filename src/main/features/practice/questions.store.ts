import type { BankPast, BankState, CardStanding, Category, Origin, QuestionKind } from '../../../shared/features/practice/practice.model.ts'
import type { MarkId, QuestionId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'
import { rowWriter } from '../../store/row-writer.ts'

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

/** How soon a card wants something, 0 to 4; the alias of the card is `c`. Parameters: `@now` and `@dayEnd`. */
const URGENCY = `CASE WHEN c.is_suspended = 1 THEN 4 WHEN c.state = 'new' THEN 2
  WHEN c.state <> 'review' THEN CASE WHEN c.due_at <= @now AND c.buried_until <= @now THEN 0 ELSE 1 END
  WHEN c.due_at < @dayEnd AND c.buried_until <= @now THEN 0 WHEN c.state = 'review' THEN 3 END`

/** What was asked in real interviews, as `rq` in `ir`. */
const ASKED_FOR_REAL = 'round_question rq JOIN interview_round ir ON ir.id = rq.round_id'
const IS_KEPT = 'rq.deleted_at IS NULL AND ir.deleted_at IS NULL'

/** Questions that were answered from an instant on. */
const answeredSince = (instant: '@missedSince' | '@recentSince') =>
  `SELECT a.question_id FROM review r JOIN card a ON a.id = r.card_id WHERE r.reviewed_at >= ${instant}`

/** Where a question stands and when it is due first, of its cards together. */
const STANDING_COLUMNS = `CASE min(${URGENCY}) WHEN 0 THEN 'due' WHEN 1 THEN 'learning' WHEN 2 THEN 'new' WHEN 3 THEN 'waiting' WHEN 4 THEN 'suspended' END AS standing,
  min(iif(c.is_suspended = 0, c.due_at, NULL)) AS dueAt, coalesce(max(c.is_leech), 0) AS isLeech,
  (SELECT count(*) FROM ${ASKED_FOR_REAL} WHERE rq.question_id = q.id AND ${IS_KEPT}) AS askedForReal`
const ITS_CARDS = 'LEFT JOIN card c ON c.question_id = q.id AND c.is_asked = 1'

export interface QuestionFilter {
  /** An FTS5 expression, or null for every question. */
  readonly match: string | null
  readonly category: Category | null
  readonly kind: QuestionKind | null
  readonly difficulty: number | null
  readonly tag: string | null
  readonly standing: BankState | null
  readonly origin: Origin | null
  readonly past: BankPast | null
  readonly company: string | null
  readonly after: QuestionId | null
  readonly limit: number
  readonly now: EpochMs
  /** First instant of the next study day. */
  readonly dayEnd: EpochMs
  /** Answers from here on count as missed, and as recent. */
  readonly missedSince: EpochMs
  readonly recentSince: EpochMs
}

interface Standing {
  /** Null: it has no card, because it has no words yet. */
  readonly standing: CardStanding | null
  readonly dueAt: EpochMs | null
  readonly isLeech: 0 | 1
  readonly askedForReal: number
}

/** What a list shows of a question: of its texts only what it asks. */
export type ListedRow = Omit<QuestionRow, 'answer' | 'reading' | 'timeLimitS' | 'originRef'> & Standing

const LISTED_COLUMNS = `q.id, q.category, q.kind, q.prompt, q.difficulty, q.origin, q.is_sample AS isSample, ${STANDING_COLUMNS}`
const FILTERED = `q.deleted_at IS NULL
  AND (@category IS NULL OR q.category = @category)
  AND (@kind IS NULL OR q.kind = @kind)
  AND (@difficulty IS NULL OR q.difficulty = @difficulty)
  AND (@origin IS NULL OR q.origin = @origin)
  AND (@company IS NULL OR q.id IN (SELECT rq.question_id FROM ${ASKED_FOR_REAL} WHERE ir.company = @company AND ${IS_KEPT}))
  AND CASE @past WHEN 'missed' THEN q.id IN (${answeredSince('@missedSince')} AND r.rating = 'again')
    WHEN 'recent' THEN q.id IN (${answeredSince('@recentSince')})
    WHEN 'mock' THEN q.id IN (SELECT mq.question_id FROM mock_question mq JOIN mock m ON m.id = mq.mock_id WHERE mq.deleted_at IS NULL AND m.deleted_at IS NULL)
    WHEN 'real' THEN q.id IN (SELECT rq.question_id FROM ${ASKED_FOR_REAL} WHERE ${IS_KEPT})
    ELSE true END
  AND (@tag IS NULL OR q.id IN (SELECT question_id FROM question_tag WHERE tag = @tag))
  AND (@after IS NULL OR q.rowid > (SELECT rowid FROM question WHERE id = @after))`
const STANDING_ASKED = `@standing IS NULL OR standing = @standing OR (@standing = 'leech' AND isLeech = 1)`

/** Questions in the order they were added, from behind `after` on. An unknown `after` gives none. */
export function listQuestions(db: Db, { match, ...filter }: QuestionFilter): ListedRow[] {
  if (match === null) {
    return prepare<ListedRow>(
      db,
      `SELECT ${LISTED_COLUMNS} FROM question q ${ITS_CARDS} WHERE ${FILTERED}
       GROUP BY q.rowid HAVING ${STANDING_ASKED} ORDER BY q.rowid LIMIT @limit`,
    ).all(filter)
  }
  return prepare<ListedRow>(
    db,
    // CROSS JOIN: match by match in their order, and no further than the page goes.
    `SELECT ${LISTED_COLUMNS} FROM question_text CROSS JOIN question q ON q.rowid = question_text.rowid ${ITS_CARDS}
     WHERE question_text MATCH @match AND ${FILTERED}
     GROUP BY question_text.rowid HAVING ${STANDING_ASKED} ORDER BY question_text.rowid LIMIT @limit`,
  ).all({ match, ...filter })
}

/** One question with where it stands. */
export function findListed(db: Db, id: QuestionId, now: EpochMs, dayEnd: EpochMs): (QuestionRow & Standing) | undefined {
  return prepare<QuestionRow & Standing>(
    db,
    `SELECT ${COLUMNS}, ${STANDING_COLUMNS} FROM question q ${ITS_CARDS} WHERE q.id = @id AND q.deleted_at IS NULL GROUP BY q.rowid`,
  ).get({ id, now, dayEnd })
}

export interface NewQuestion extends Omit<QuestionRow, 'isSample'> {
  readonly isSample?: boolean
  readonly now: EpochMs
}

const writeQuestions = rowWriter<QuestionRow & { readonly now: EpochMs }>('question', {
  ...{ id: 'id', category: 'category', kind: 'kind', prompt: 'prompt', answer: 'answer', reading: 'reading', difficulty: 'difficulty' },
  ...{ time_limit_s: 'timeLimitS', origin: 'origin', origin_ref: 'originRef', is_sample: 'isSample', created_at: 'now', updated_at: 'now' },
})

export function insertQuestions(db: Db, questions: readonly NewQuestion[]): void {
  writeQuestions(
    db,
    questions.map((question) => ({ ...question, isSample: question.isSample ? 1 : 0 })),
  )
}

export function insertQuestion(db: Db, question: NewQuestion): void {
  insertQuestions(db, [question])
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
    : 'UPDATE question SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at > 0'
  return prepare(db, sql).run(isDeleted ? now : null, now, id).changes === 1
}

export function replaceTags(db: Db, id: QuestionId, tags: readonly string[]): void {
  prepare(db, 'DELETE FROM question_tag WHERE question_id = ?').run(id)
  insertTags(db, [{ id, tags }])
}

const writeTags = rowWriter<{ readonly id: QuestionId; readonly tag: string; readonly position: number }>('question_tag', {
  ...{ question_id: 'id', tag: 'tag', position: 'position' },
})

/** Tags of questions that have none yet. */
export function insertTags(db: Db, tagged: readonly { readonly id: QuestionId; readonly tags: readonly string[] }[]): void {
  writeTags(
    db,
    tagged.flatMap(({ id, tags }) => tags.map((tag, position) => ({ id, tag, position }))),
  )
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

/** Companies whose rounds asked a question of the bank. */
export function listCompanies(db: Db): string[] {
  return prepare<{ company: string }>(
    db,
    `SELECT DISTINCT ir.company FROM ${ASKED_FOR_REAL} JOIN question q ON q.id = rq.question_id
     WHERE ir.company <> '' AND q.deleted_at IS NULL AND ${IS_KEPT} ORDER BY ir.company COLLATE NOCASE`,
  )
    .all()
    .map(({ company }) => company)
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
