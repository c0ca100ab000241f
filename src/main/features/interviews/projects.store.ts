import type { ProjectCell } from '../../../shared/features/interviews/stories.model.ts'
import type { ProjectId, TimeEntryId } from '../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { type Db, prepare } from '../../store/db.ts'

export interface ProjectRow {
  readonly id: ProjectId
  readonly name: string
  readonly claim: string
  readonly isSample: number
}

const SELECT = 'SELECT id, name, claim, is_sample AS isSample FROM project'

/** A project that is not removed. */
export function findProject(db: Db, id: ProjectId): ProjectRow | undefined {
  return prepare<ProjectRow>(db, `${SELECT} WHERE id = ? AND deleted_at IS NULL`).get(id)
}

/** Oldest first. */
export function listProjects(db: Db): ProjectRow[] {
  return prepare<ProjectRow>(db, `${SELECT} WHERE deleted_at IS NULL ORDER BY created_at, rowid`).all()
}

export function insertProject(db: Db, id: ProjectId, name: string, now: EpochMs): void {
  prepare(db, 'INSERT INTO project (id, name, created_at, updated_at) VALUES (@id, @name, @now, @now)').run({ id, name, now })
}

/** A sample that is changed is the person's from then on. */
export function updateProject(db: Db, id: ProjectId, { name, claim }: Pick<ProjectRow, 'name' | 'claim'>, now: EpochMs): void {
  prepare(db, 'UPDATE project SET name = ?, claim = ?, is_sample = 0, updated_at = ? WHERE id = ?').run(name, claim, now, id)
}

/** False: no such project in that state. */
export function setProjectDeleted(db: Db, id: ProjectId, isDeleted: boolean, now: EpochMs): boolean {
  const sql = isDeleted
    ? 'UPDATE project SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL'
    : 'UPDATE project SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL'
  return prepare(db, sql).run(isDeleted ? now : null, now, id).changes === 1
}

export interface CellRow {
  readonly cell: ProjectCell
  readonly text: string
  /** Null: not defended aloud, or that time was thrown away. */
  readonly spokenMs: number | null
}

/** Only cells that were touched. */
export function listCells(db: Db, id: ProjectId): CellRow[] {
  return prepare<CellRow>(
    db,
    `SELECT cell, text, (SELECT active_ms FROM time_entry WHERE id = time_entry_id AND deleted_at IS NULL) AS spokenMs
     FROM project_cell WHERE project_id = ?`,
  ).all(id)
}

export function saveCellText(db: Db, id: ProjectId, cell: ProjectCell, text: string): void {
  prepare(
    db,
    `INSERT INTO project_cell (project_id, cell, text) VALUES (?, ?, ?)
     ON CONFLICT (project_id, cell) DO UPDATE SET text = excluded.text`,
  ).run(id, cell, text)
}

export function saveCellDefended(db: Db, id: ProjectId, cell: ProjectCell, timeEntryId: TimeEntryId): void {
  prepare(db, 'UPDATE project_cell SET time_entry_id = ? WHERE project_id = ? AND cell = ?').run(timeEntryId, id, cell)
}
