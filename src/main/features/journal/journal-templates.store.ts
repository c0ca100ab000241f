import type { JournalTemplateId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

interface OwnTemplate {
  readonly templateId: JournalTemplateId
  readonly name: string
  readonly title: string
  readonly body: string
}

const COLUMNS = 'id AS templateId, name, title, body'

/** Those that are not removed, by name. */
export function listTemplates(db: Db): OwnTemplate[] {
  return prepare<OwnTemplate>(db, `SELECT ${COLUMNS} FROM journal_template WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE, id`).all()
}

export function findTemplate(db: Db, id: JournalTemplateId): OwnTemplate | undefined {
  return prepare<OwnTemplate>(db, `SELECT ${COLUMNS} FROM journal_template WHERE id = ? AND deleted_at IS NULL`).get(id)
}

export function insertTemplate(db: Db, template: OwnTemplate, now: EpochMs): void {
  prepare(
    db,
    `INSERT INTO journal_template (id, name, title, body, created_at, updated_at) VALUES (@templateId, @name, @title, @body, @now, @now)`,
  ).run({ ...template, now })
}

/** What is null stays. False: no such template. */
export function updateTemplate(
  db: Db,
  change: {
    readonly templateId: JournalTemplateId
    readonly name: string | null
    readonly title: string | null
    readonly body: string | null
  },
  now: EpochMs,
): boolean {
  const update = prepare(
    db,
    `UPDATE journal_template SET name = coalesce(@name, name), title = coalesce(@title, title), body = coalesce(@body, body), updated_at = @now
     WHERE id = @templateId AND deleted_at IS NULL`,
  )
  return update.run({ ...change, now }).changes === 1
}

/** False: no such template, or it is in that state already. */
export function setTemplateDeleted(db: Db, id: JournalTemplateId, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE journal_template SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE journal_template SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, id).changes === 1
}
