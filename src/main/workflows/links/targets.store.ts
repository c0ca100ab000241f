import { excerptOf } from '../../../shared/features/journal/journal.model.ts'
import { plainTitle } from '../../../shared/features/practice/question-title.ts'
import { type DayRule, studyDay } from '../../../shared/kernel/calendar.ts'
import type {
  BlockId,
  JournalEntryId,
  MarkId,
  PaperId,
  ProjectId,
  QuestionId,
  RoundId,
  SessionId,
  StoryId,
} from '../../../shared/kernel/ids.ts'
import { FORMAT_NAMES, INTERVIEW_FORMATS } from '../../../shared/kernel/interview-formats.ts'
import type { Place } from '../../../shared/kernel/place.ts'
import type { ReferenceKind } from '../../../shared/kernel/reference.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

/** What a link leads to, removed or not. */
interface TargetRow {
  readonly id: string
  readonly name: string
  readonly isDeleted: boolean
  readonly place: Place
}

interface Kind {
  /** Those of the ids that exist. */
  readonly find: (db: Db, ids: readonly string[]) => TargetRow[]
  /** The newest that are not removed, at most `limit`; `letters` occur in the name where they are given. */
  readonly newest: (db: Db, letters: string, limit: number) => TargetRow[]
}

const NAME_CHARS = 80
const short = (text: string) => (text.length > NAME_CHARS ? `${text.slice(0, NAME_CHARS - 1).trimEnd()}…` : text)

interface Row {
  readonly id: string
  readonly name: string
  readonly isDeleted: 0 | 1
  readonly ofId: string | null
  readonly number: number | null
}

/** A kind from the two questions that its table answers: `find` takes ids as JSON, `newest` letters for LIKE and a limit. */
function kind(find: string, newest: string, place: (row: Row) => Place, name: (text: string) => string = (text) => text): Kind {
  const toTarget = (row: Row) => ({
    ...{ id: row.id, name: short(name(row.name).replace(/\s+/g, ' ').trim()), isDeleted: row.isDeleted === 1, place: place(row) },
  })
  return {
    find: (db, ids) => prepare<Row>(db, find).all(JSON.stringify(ids)).map(toTarget),
    newest: (db, letters, limit) =>
      prepare<Row>(db, newest)
        .all({ letters: `%${letters.replace(/[\\%_]/g, '\\$&')}%`, limit })
        .map(toTarget),
  }
}

/** The store keeps a format by its key. */
function withFormatName(name: string): string {
  const format = INTERVIEW_FORMATS.find((known) => name.endsWith(known))
  return format === undefined ? name : name.slice(0, -format.length) + FORMAT_NAMES[format]
}

const OF = 'IN (SELECT value FROM json_each(?))'

/** Every kind of thing that a text can link to: here and nowhere else it is known what there is. */
export const TARGETS: Readonly<Record<ReferenceKind, Kind>> = {
  entry: kind(
    `SELECT id, iif(trim(title) <> '', title, substr(beginning, 1, 400)) AS name, deleted_at IS NOT NULL AS isDeleted, NULL AS ofId, NULL AS number
     FROM journal_whole WHERE id ${OF}`,
    `SELECT id, iif(trim(title) <> '', title, substr(beginning, 1, 400)) AS name, 0 AS isDeleted, NULL AS ofId, NULL AS number
     FROM (SELECT id, title, beginning, written_at FROM journal_whole WHERE deleted_at IS NULL ORDER BY written_at DESC LIMIT 2000)
     WHERE title LIKE @letters ESCAPE '\\' ORDER BY written_at DESC LIMIT @limit`,
    ({ id }) => ({ kind: 'entry', entryId: id as JournalEntryId, find: '' }),
    (text) => (text.includes('\n') ? excerptOf(text) : text),
  ),
  paper: kind(
    `SELECT id, title AS name, deleted_at IS NOT NULL AS isDeleted, NULL AS ofId, NULL AS number FROM paper WHERE id ${OF}`,
    `SELECT id, title AS name, 0 AS isDeleted, NULL AS ofId, NULL AS number
     FROM (SELECT * FROM paper WHERE deleted_at IS NULL ORDER BY added_at DESC LIMIT 2000)
     WHERE title LIKE @letters ESCAPE '\\' LIMIT @limit`,
    ({ id }) => ({ kind: 'paper', paperId: id as PaperId }),
  ),
  question: kind(
    `SELECT id, substr(prompt, 1, 600) AS name, deleted_at IS NOT NULL AS isDeleted, NULL AS ofId, NULL AS number FROM question WHERE id ${OF}`,
    `SELECT id, substr(prompt, 1, 600) AS name, 0 AS isDeleted, NULL AS ofId, NULL AS number
     FROM (SELECT * FROM question WHERE deleted_at IS NULL AND prompt <> '' ORDER BY rowid DESC LIMIT 2000)
     WHERE prompt LIKE @letters ESCAPE '\\' LIMIT @limit`,
    ({ id }) => ({ kind: 'question', questionId: id as QuestionId }),
    plainTitle,
  ),
  mark: kind(
    `SELECT mark.id, iif(quote <> '', quote, comment) AS name, mark.deleted_at IS NOT NULL OR paper.deleted_at IS NOT NULL AS isDeleted,
       paper_id AS ofId, page_index AS number
     FROM mark JOIN paper ON paper.id = paper_id WHERE mark.id ${OF}`,
    `SELECT id, iif(quote <> '', quote, comment) AS name, 0 AS isDeleted, paper_id AS ofId, page_index AS number
     FROM (SELECT mark.* FROM mark JOIN paper ON paper.id = paper_id AND paper.deleted_at IS NULL
           WHERE mark.deleted_at IS NULL AND quote || comment <> '' ORDER BY mark.rowid DESC LIMIT 2000)
     WHERE quote || ' ' || comment LIKE @letters ESCAPE '\\' LIMIT @limit`,
    ({ id, ofId, number }) => ({ kind: 'mark', paperId: (ofId ?? '') as PaperId, pageIndex: number ?? 0, markId: id as MarkId }),
  ),
  session: kind(
    `SELECT s.id, paper.title AS name, s.deleted_at IS NOT NULL AS isDeleted, NULL AS ofId, NULL AS number
     FROM reading_session s JOIN paper ON paper.id = s.paper_id WHERE s.id ${OF}`,
    `SELECT s.id, s.title AS name, 0 AS isDeleted, NULL AS ofId, NULL AS number
     FROM (SELECT s.id, paper.title, run.started_at FROM timer_run run JOIN reading_session s ON s.id = run.id AND s.deleted_at IS NULL
           JOIN paper ON paper.id = s.paper_id WHERE run.ended_at IS NOT NULL ORDER BY run.started_at DESC LIMIT 2000) s
     WHERE s.title LIKE @letters ESCAPE '\\' ORDER BY s.started_at DESC LIMIT @limit`,
    ({ id }) => ({ kind: 'session', sessionId: id as SessionId }),
  ),
  block: kind(
    `SELECT id, title AS name, deleted_at IS NOT NULL AS isDeleted, NULL AS ofId, NULL AS number FROM plan_block WHERE id ${OF}`,
    `SELECT id, title AS name, 0 AS isDeleted, NULL AS ofId, NULL AS number
     FROM (SELECT * FROM plan_block WHERE deleted_at IS NULL ORDER BY rowid DESC LIMIT 2000)
     WHERE title LIKE @letters ESCAPE '\\' LIMIT @limit`,
    ({ id }) => ({ kind: 'block', blockId: id as BlockId }),
  ),
  round: kind(
    `SELECT id, iif(trim(company) <> '', trim(company) || ' · ', '') || format AS name, deleted_at IS NOT NULL AS isDeleted, NULL AS ofId,
       NULL AS number
     FROM interview_round WHERE id ${OF}`,
    `SELECT id, iif(trim(company) <> '', trim(company) || ' · ', '') || format AS name, 0 AS isDeleted, NULL AS ofId, NULL AS number
     FROM (SELECT * FROM interview_round WHERE deleted_at IS NULL ORDER BY held_on DESC, rowid DESC LIMIT 2000)
     WHERE company || ' ' || role || ' ' || format LIKE @letters ESCAPE '\\' LIMIT @limit`,
    ({ id }) => ({ kind: 'round', roundId: id as RoundId }),
    withFormatName,
  ),
  story: kind(
    `SELECT id, title AS name, deleted_at IS NOT NULL AS isDeleted, NULL AS ofId, NULL AS number FROM story WHERE id ${OF}`,
    `SELECT id, title AS name, 0 AS isDeleted, NULL AS ofId, NULL AS number
     FROM (SELECT * FROM story WHERE deleted_at IS NULL ORDER BY rowid DESC LIMIT 2000)
     WHERE title LIKE @letters ESCAPE '\\' LIMIT @limit`,
    ({ id }) => ({ kind: 'story', storyId: id as StoryId }),
  ),
  project: kind(
    `SELECT id, name, deleted_at IS NOT NULL AS isDeleted, NULL AS ofId, NULL AS number FROM project WHERE id ${OF}`,
    `SELECT id, name, 0 AS isDeleted, NULL AS ofId, NULL AS number
     FROM (SELECT * FROM project WHERE deleted_at IS NULL ORDER BY rowid DESC LIMIT 2000)
     WHERE name LIKE @letters ESCAPE '\\' LIMIT @limit`,
    ({ id }) => ({ kind: 'project', projectId: id as ProjectId }),
  ),
}

/** Entries whose text leads to a thing, newest first. */
export function listLinking(
  db: Db,
  target: { readonly kind: ReferenceKind; readonly id: string },
  limit: number,
  rule: DayRule,
): { entryId: JournalEntryId; name: string; day: IsoDate }[] {
  return prepare<{ entryId: JournalEntryId; title: string; start: string; writtenAt: EpochMs; zone: string }>(
    db,
    `SELECT e.id AS entryId, e.title, substr(e.body, 1, 400) AS start, e.written_at AS writtenAt, e.zone
     FROM journal_link JOIN journal_entry e ON e.id = entry_id AND e.deleted_at IS NULL
     WHERE kind = @kind AND target_id = @id ORDER BY e.written_at DESC, e.rowid DESC LIMIT @limit`,
  )
    .all({ ...target, limit })
    .map(({ entryId, title, start, writtenAt, zone }) => ({
      ...{ entryId, name: short(title.trim() || excerptOf(start)), day: studyDay(writtenAt, { ...rule, zone }) },
    }))
}
