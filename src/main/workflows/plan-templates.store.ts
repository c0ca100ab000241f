import type { PlanTemplate, TemplateWeek } from '../../shared/features/budget/plan-template.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import { type Db, prepare } from '../store/db.ts'

interface StoredTemplate {
  readonly id: string
  readonly name: string
  readonly weeks: string
}

/** Templates of one's own, by name. */
export function listOwnTemplates(db: Db): PlanTemplate[] {
  return prepare<StoredTemplate>(db, 'SELECT id, name, weeks FROM plan_template WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE, id')
    .all()
    .map(read)
}

export function findOwnTemplate(db: Db, templateId: string): PlanTemplate | undefined {
  const row = prepare<StoredTemplate>(db, 'SELECT id, name, weeks FROM plan_template WHERE id = ? AND deleted_at IS NULL').get(templateId)
  return row && read(row)
}

function read({ id, name, weeks }: StoredTemplate): PlanTemplate {
  return { id, name, unit: 'minutes', weeks: JSON.parse(weeks) as TemplateWeek[] }
}

export function insertTemplate(db: Db, { id, name, weeks }: PlanTemplate, now: EpochMs): void {
  prepare(db, 'INSERT INTO plan_template (id, name, weeks, created_at, updated_at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    name,
    JSON.stringify(weeks),
    now,
    now,
  )
}

/** @returns whether there was such a template */
export function renameTemplate(db: Db, templateId: string, name: string, now: EpochMs): boolean {
  const sql = 'UPDATE plan_template SET name = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
  return prepare(db, sql).run(name, now, templateId).changes === 1
}

/** @returns whether there was such a template in the other state */
export function setTemplateDeleted(db: Db, templateId: string, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE plan_template SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE plan_template SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, templateId).changes === 1
}
