import type { TrashKind } from '../../shared/features/trash/trash.model.ts'
import { type Db, prepare } from '../store/db.ts'

/**
 * What each kind takes along. Everything that points at it lets go first; then its files are written down as going, and
 * its row goes, or stays without content where something still needs it (see the tables of the trash).
 */
const PURGES: Readonly<Record<TrashKind, readonly string[]>> = {
  paper: [
    'UPDATE plan_block SET paper_id = NULL WHERE paper_id = @id',
    'UPDATE plan_series SET paper_id = NULL WHERE paper_id = @id',
    `INSERT OR IGNORE INTO doomed_file (path) SELECT 'library/' || sha256 || '.pdf' FROM paper WHERE id = @id
       UNION SELECT 'library/' || sha256 || '.pdf' FROM former_file WHERE paper_id = @id UNION SELECT 'covers/' || @id || '.jpg'`,
    'DELETE FROM paper WHERE id = @id AND NOT EXISTS (SELECT 1 FROM reading_session WHERE paper_id = @id)',
    // Where the paper itself went, all of this went with it.
    'DELETE FROM paper_tag WHERE paper_id = @id',
    'DELETE FROM paper_page WHERE paper_id = @id',
    'DELETE FROM paper_position WHERE paper_id = @id',
    'DELETE FROM paper_split WHERE paper_id = @id',
    'DELETE FROM reader_tab WHERE paper_id = @id',
    'DELETE FROM section_scan WHERE paper_id = @id',
    'DELETE FROM section_marker WHERE paper_id = @id',
    'DELETE FROM mark WHERE paper_id = @id',
    'DELETE FROM former_file WHERE paper_id = @id',
    'DELETE FROM embedded_scan WHERE paper_id = @id',
    'DELETE FROM embedded_mark WHERE paper_id = @id',
    'DELETE FROM paper_attachment WHERE paper_id = @id',
    'DELETE FROM cold_draw WHERE paper_id = @id',
    'UPDATE paper SET deleted_at = 0, indexed_at = NULL, cover_at = NULL, opened_at = NULL WHERE id = @id',
  ],
  mark: [
    `UPDATE former_file SET places = json_remove(places, '$."' || @id || '"') WHERE paper_id = (SELECT paper_id FROM mark WHERE id = @id)`,
    'DELETE FROM mark WHERE id = @id AND source_key IS NULL',
    `UPDATE mark SET deleted_at = 0, kind = 'highlight', ink = NULL, rects = '[]', quote = '', context_before = '', context_after = '',
       comment = '', author = NULL WHERE id = @id`,
  ],
  entry: [
    'UPDATE interview_round SET entry_id = NULL WHERE entry_id = @id',
    'UPDATE week_review SET entry_id = NULL WHERE entry_id = @id',
    `INSERT OR IGNORE INTO doomed_file (path) SELECT 'attachments/' || sha256 FROM journal_attachment WHERE entry_id = @id`,
    'DELETE FROM journal_entry WHERE id = @id',
  ],
  attachment: [
    `INSERT OR IGNORE INTO doomed_file (path) SELECT 'attachments/' || sha256 FROM journal_attachment WHERE id = @id`,
    'DELETE FROM journal_attachment WHERE id = @id',
  ],
  question: [
    'UPDATE mock_question SET question_id = NULL WHERE question_id = @id',
    'UPDATE round_question SET question_id = NULL, is_made = 0 WHERE question_id = @id',
    'UPDATE proposal SET question_id = NULL WHERE question_id = @id',
    `INSERT OR IGNORE INTO doomed_file (path) SELECT 'media/' || sha256 FROM media JOIN question ON question.id = @id
       WHERE instr(question.prompt || question.answer || question.reading, 'media/' || sha256) > 0`,
    "DELETE FROM question WHERE id = @id AND origin <> 'starter'",
    'DELETE FROM card WHERE question_id = @id',
    'DELETE FROM question_tag WHERE question_id = @id',
    'DELETE FROM question_note WHERE question_id = @id',
    "UPDATE question SET deleted_at = 0, prompt = '', answer = '', reading = '' WHERE id = @id",
  ],
  block: [
    'UPDATE focus_run SET block_id = NULL WHERE block_id = @id',
    'UPDATE mock SET block_id = NULL WHERE block_id = @id',
    'UPDATE interview_round SET action_block_id = NULL WHERE action_block_id = @id',
    'UPDATE interview_round SET rejection_block_id = NULL WHERE rejection_block_id = @id',
    'UPDATE proposal SET block_id = NULL WHERE block_id = @id',
    'UPDATE reading_session SET block_id = NULL WHERE block_id = @id',
    'UPDATE time_entry SET block_id = NULL WHERE block_id = @id',
    'DELETE FROM plan_carry WHERE block_id = @id',
    'DELETE FROM week_review_decision WHERE block_id = @id',
    // Taking such a change back would bring the block back.
    'DELETE FROM plan_change WHERE instr(before, @id) > 0',
    'DELETE FROM plan_block WHERE id = @id AND series_id IS NULL',
    "UPDATE plan_block SET deleted_at = 0, title = '–', notes = '', work = NULL WHERE id = @id",
  ],
  minutes: [
    'UPDATE review SET time_entry_id = NULL WHERE time_entry_id = @id',
    'UPDATE project_cell SET time_entry_id = NULL WHERE time_entry_id = @id',
    'DELETE FROM story_telling WHERE time_entry_id = @id',
    'DELETE FROM time_entry WHERE id = @id',
  ],
  mock: [
    `INSERT OR IGNORE INTO doomed_file (path) SELECT 'recordings/' || id || '.webm' FROM recording WHERE mock_id = @id`,
    'DELETE FROM proposal WHERE source_id = @id',
    'DELETE FROM mock WHERE id = @id',
  ],
  round: [
    'UPDATE story_told SET round_id = NULL WHERE round_id = @id',
    'DELETE FROM proposal WHERE source_id = @id',
    'DELETE FROM interview_round WHERE id = @id',
  ],
  story: [
    `INSERT OR IGNORE INTO doomed_file (path) SELECT 'recordings/' || id || '.webm' FROM recording WHERE story_id = @id`,
    "UPDATE plan_block SET work = NULL WHERE work = 'story:' || @id",
    "UPDATE plan_series SET work = NULL WHERE work = 'story:' || @id",
    'DELETE FROM story WHERE id = @id',
  ],
  project: [
    "UPDATE plan_block SET work = NULL WHERE work = 'project:' || @id",
    "UPDATE plan_series SET work = NULL WHERE work = 'project:' || @id",
    'DELETE FROM project WHERE id = @id',
  ],
  recording: ["INSERT OR IGNORE INTO doomed_file (path) VALUES ('recordings/' || @id || '.webm')", 'DELETE FROM recording WHERE id = @id'],
  calendar: ['DELETE FROM calendar WHERE id = @id'],
  'plan-template': ['DELETE FROM plan_template WHERE id = @id'],
  'entry-template': ['DELETE FROM journal_template WHERE id = @id'],
  protocol: ['DELETE FROM protocol WHERE id = @id'],
}

/** Deletes something of the trash for ever. Inside a transaction; its files are only written down as going. */
export function purgeRow(db: Db, kind: TrashKind, id: string): void {
  for (const sql of PURGES[kind]) prepare(db, sql).run({ id })
}

const SUMS = `SELECT (SELECT count(*) FROM mark WHERE deleted_at IS NOT 0) AS marks, (SELECT count(*) FROM review) AS answers,
  (SELECT count(*) FROM recording) AS recordings, (SELECT count(*) FROM journal_attachment) AS attachments,
  (SELECT count(*) FROM journal_version) AS versions, (SELECT count(*) FROM paper WHERE deleted_at = 0) AS keptTitles`

/** Rows of what goes along with other things, and papers that left their title behind. */
export interface BelongingSums {
  readonly marks: number
  readonly answers: number
  readonly recordings: number
  readonly attachments: number
  readonly versions: number
  readonly keptTitles: number
}

const NOTHING: BelongingSums = { marks: 0, answers: 0, recordings: 0, attachments: 0, versions: 0, keptTitles: 0 }

export function sumBelongings(db: Db): BelongingSums {
  return prepare<BelongingSums>(db, SUMS).get() ?? NOTHING
}

/** Paths of files that are going, of a profile's folder. */
export function listDoomed(db: Db): string[] {
  return prepare<{ path: string }>(db, 'SELECT path FROM doomed_file ORDER BY path')
    .all()
    .map(({ path }) => path)
}

export function forgetDoomed(db: Db, path: string): void {
  prepare(db, 'DELETE FROM doomed_file WHERE path = ?').run(path)
}

/** What a name in one of the folders is looked for by; a paper that left only its title needs no file. */
const NEEDS: Readonly<Record<string, string>> = {
  library: `SELECT 1 FROM paper WHERE sha256 = @name AND deleted_at IS NOT 0 UNION ALL SELECT 1 FROM former_file WHERE sha256 = @name`,
  covers: 'SELECT 1 FROM paper WHERE id = @name AND cover_at IS NOT NULL',
  recordings: 'SELECT 1 FROM recording WHERE id = @name',
  attachments: 'SELECT 1 FROM journal_attachment WHERE sha256 = @name',
  media: `SELECT 1 FROM question WHERE instr(prompt || answer || reading, 'media/' || @name) > 0
    UNION ALL SELECT 1 FROM mock_question WHERE instr(prompt || answer, 'media/' || @name) > 0
    UNION ALL SELECT 1 FROM round_question WHERE instr(prompt || better, 'media/' || @name) > 0
    UNION ALL SELECT 1 FROM journal_whole WHERE instr(body, 'media/' || @name) > 0`,
}

/** Whether a row still needs a file, in the trash or not. @param name without its ending */
export function isNeeded(db: Db, folder: string, name: string): boolean {
  const sql = NEEDS[folder]
  return sql === undefined || prepare(db, sql).get({ name }) !== undefined
}

/** A file of cards has a row that says what it is. */
export function forgetMedia(db: Db, sha256: string): void {
  prepare(db, 'DELETE FROM media WHERE sha256 = ?').run(sha256)
}
