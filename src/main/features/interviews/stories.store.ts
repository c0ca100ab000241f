import type { Principle, Strength } from '../../../shared/features/interviews/stories.model.ts'
import type { RoundId, StoryId, TimeEntryId, ToldId } from '../../../shared/kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface StoryRow {
  readonly id: StoryId
  readonly title: string
  readonly situation: string
  readonly task: string
  readonly action: string
  readonly result: string
  readonly metric: string
  readonly reflection: string
  readonly strength: Strength
  readonly themes: readonly string[]
  readonly isRetired: number
  readonly isSample: number
}

type Raw = Omit<StoryRow, 'themes'> & { readonly themes: string }

const SELECT = `SELECT id, title, situation, task, action, result, metric, reflection, strength, themes,
  retired_at IS NOT NULL AS isRetired, is_sample AS isSample FROM story`
const toStory = (row: Raw): StoryRow => ({ ...row, themes: JSON.parse(row.themes) as string[] })

/** A story that is not removed. */
export function findStory(db: Db, id: StoryId): StoryRow | undefined {
  const row = prepare<Raw>(db, `${SELECT} WHERE id = ? AND deleted_at IS NULL`).get(id)
  return row && toStory(row)
}

/** Oldest first. */
export function listStories(db: Db): StoryRow[] {
  return prepare<Raw>(db, `${SELECT} WHERE deleted_at IS NULL ORDER BY created_at, rowid`).all().map(toStory)
}

export function insertStory(db: Db, id: StoryId, title: string, now: EpochMs): void {
  prepare(db, 'INSERT INTO story (id, title, created_at, updated_at) VALUES (@id, @title, @now, @now)').run({ id, title, now })
}

/** A sample that is changed is the person's from then on. */
export function updateStory(db: Db, id: StoryId, story: Omit<StoryRow, 'id' | 'isRetired' | 'isSample'>, now: EpochMs): void {
  const { title, situation, task, action, result, metric, reflection, strength, themes } = story
  prepare(
    db,
    `UPDATE story SET title = @title, situation = @situation, task = @task, action = @action, result = @result, metric = @metric,
       reflection = @reflection,
       strength = @strength, themes = @themes, is_sample = 0, updated_at = @now WHERE id = @id`,
  ).run({ id, title, situation, task, action, result, metric, reflection, strength, themes: JSON.stringify(themes), now })
}

/** One that stays as it was keeps its moment. */
export function setStoryRetired(db: Db, id: StoryId, isRetired: boolean, now: EpochMs): void {
  const sql = isRetired
    ? 'UPDATE story SET retired_at = @now, updated_at = @now WHERE id = @id AND retired_at IS NULL'
    : 'UPDATE story SET retired_at = NULL, updated_at = @now WHERE id = @id AND retired_at IS NOT NULL'
  prepare(db, sql).run({ id, now })
}

/** False: no such story in that state. */
export function setStoryDeleted(db: Db, id: StoryId, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE story SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE story SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, id).changes === 1
}

export function principlesOf(db: Db, id: StoryId): string[] {
  return prepare<{ principle: string }>(db, 'SELECT principle FROM story_principle WHERE story_id = ? ORDER BY principle')
    .all(id)
    .map(({ principle }) => principle)
}

export function replacePrinciples(db: Db, id: StoryId, keys: readonly string[]): void {
  prepare(db, 'DELETE FROM story_principle WHERE story_id = ?').run(id)
  const insert = prepare(db, 'INSERT OR IGNORE INTO story_principle (story_id, principle) VALUES (?, ?)')
  for (const key of keys) insert.run(id, key)
}

/** How long it was, each time it was told aloud, oldest first. Time that was thrown away does not count. */
export function tellingsOf(db: Db, id: StoryId): number[] {
  return prepare<{ activeMs: number }>(
    db,
    `SELECT active_ms AS activeMs FROM story_telling JOIN time_entry ON time_entry.id = time_entry_id AND deleted_at IS NULL
     WHERE story_id = ? ORDER BY started_at`,
  )
    .all(id)
    .map(({ activeMs }) => activeMs)
}

/** A sample that somebody told is theirs from then on. */
function ownStory(db: Db, id: StoryId): void {
  prepare(db, 'UPDATE story SET is_sample = 0 WHERE id = ? AND is_sample = 1').run(id)
}

export function insertTelling(db: Db, storyId: StoryId, timeEntryId: TimeEntryId): void {
  prepare(db, 'INSERT OR REPLACE INTO story_telling (time_entry_id, story_id) VALUES (?, ?)').run(timeEntryId, storyId)
  ownStory(db, storyId)
}

/** Whether the time log has such an entry. */
export function hasTime(db: Db, id: TimeEntryId): boolean {
  return prepare(db, 'SELECT 1 FROM time_entry WHERE id = ? AND deleted_at IS NULL').get(id) !== undefined
}

export interface ToldRow {
  readonly id: ToldId
  readonly storyId: StoryId
  readonly company: string
  readonly day: IsoDate
  readonly roundId: RoundId | null
  readonly wasWeak: number
}

const TOLD = 'SELECT id, story_id AS storyId, company, told_on AS day, round_id AS roundId, was_weak AS wasWeak FROM story_told'

/** Newest first. */
export function listTold(db: Db, id: StoryId): ToldRow[] {
  return prepare<ToldRow>(db, `${TOLD} WHERE story_id = ? AND deleted_at IS NULL ORDER BY told_on DESC, rowid DESC`).all(id)
}

/** Stories that were told in a round, as they came up. */
export function listToldIn(db: Db, roundId: RoundId): ToldRow[] {
  return prepare<ToldRow>(db, `${TOLD} WHERE round_id = ? AND deleted_at IS NULL ORDER BY rowid`).all(roundId)
}

/** The story that a telling is of, while it is there; null: no such telling, or its story is removed. */
export function findToldStory(db: Db, toldId: string): StoryId | null {
  const sql = 'SELECT story.id FROM story_told JOIN story ON story.id = story_id AND story.deleted_at IS NULL WHERE story_told.id = ?'
  return prepare<{ id: StoryId }>(db, sql).get(toldId)?.id ?? null
}

export function insertTold(db: Db, told: Omit<ToldRow, 'wasWeak'> & { readonly wasWeak: boolean }): void {
  prepare(
    db,
    'INSERT INTO story_told (id, story_id, company, told_on, round_id, was_weak) VALUES (@id, @storyId, @company, @day, @roundId, @wasWeak)',
  ).run({ ...told, wasWeak: told.wasWeak ? 1 : 0 })
  ownStory(db, told.storyId)
}

/** False: it is not there. */
export function removeToldRow(db: Db, id: ToldId, now: EpochMs): boolean {
  return prepare(db, 'UPDATE story_told SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL').run(now, id).changes === 1
}

/** None: they are as they come. */
export function listOwnPrinciples(db: Db): Principle[] {
  return prepare<Principle>(db, 'SELECT key, name FROM own_principle ORDER BY position').all()
}

export function replaceOwnPrinciples(db: Db, principles: readonly Principle[]): void {
  prepare(db, 'DELETE FROM own_principle').run()
  const insert = prepare(db, 'INSERT INTO own_principle (key, position, name) VALUES (?, ?, ?)')
  principles.forEach(({ key, name }, position) => {
    insert.run(key, position, name)
  })
}
