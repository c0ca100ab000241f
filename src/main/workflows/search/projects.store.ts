import type { ProjectId } from '../../../shared/kernel/ids.ts'
import { MATCH_END, MATCH_START, textParts } from '../../../shared/kernel/matched-text.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import { SEARCH_WINDOW } from '../../store/best-first.ts'
import { prepare } from '../../store/db.ts'
import type { SearchSource } from './search-source.ts'

interface Row {
  readonly rowid: number
  /** Of the cell that matched; null: the project's own words did. */
  readonly cellRowid: number | null
  readonly id: ProjectId
  readonly name: string
  readonly createdAt: EpochMs
}

const MATCHING = `SELECT project.rowid, NULL AS cellRowid, hit.badness FROM
    (SELECT rowid, bm25(project_text, 3.0) AS badness FROM project_text WHERE project_text MATCH @query
     ORDER BY rowid DESC LIMIT ${SEARCH_WINDOW}) hit
    JOIN project ON project.rowid = hit.rowid
  UNION ALL
  SELECT project.rowid, cell.rowid, hit.badness FROM
    (SELECT rowid, bm25(project_cell_text) AS badness FROM project_cell_text WHERE project_cell_text MATCH @query
     ORDER BY rowid DESC LIMIT ${SEARCH_WINDOW}) hit
    JOIN project_cell cell ON cell.rowid = hit.rowid
    JOIN project ON project.id = cell.project_id`

/** Projects by their name, their claim and the cells of their dossier; each project once. */
export const projectsSource: SearchSource = {
  find(db, query, limit) {
    const rows = prepare<Row>(
      db,
      `SELECT hit.rowid, hit.cellRowid, project.id, project.name, project.created_at AS createdAt, min(hit.badness) AS badness
       FROM (${MATCHING}) hit JOIN project ON project.rowid = hit.rowid AND project.deleted_at IS NULL
       GROUP BY project.rowid ORDER BY badness, hit.rowid DESC LIMIT @limit`,
    ).all({ query, limit })
    const ofProject = prepare<{ title: string; body: string }>(
      db,
      `SELECT highlight(project_text, 0, @start, @end) AS title, snippet(project_text, 1, @start, @end, '…', 24) AS body
       FROM project_text WHERE project_text MATCH @query AND rowid = CAST(@rowid AS INTEGER)`,
    )
    const ofCell = prepare<{ body: string }>(
      db,
      `SELECT snippet(project_cell_text, 0, @start, @end, '…', 24) AS body
       FROM project_cell_text WHERE project_cell_text MATCH @query AND rowid = CAST(@rowid AS INTEGER)`,
    )
    return rows.map(({ rowid, cellRowid, id, name, createdAt }) => {
      const where = { query, start: MATCH_START, end: MATCH_END }
      const { title = name, body = '' } =
        cellRowid === null ? (ofProject.get({ ...where, rowid }) ?? {}) : { title: name, ...ofCell.get({ ...where, rowid: cellRowid }) }
      return {
        ...{ id, title: textParts(title), body: textParts(body), pageLabel: null, at: createdAt },
        place: { kind: 'project', projectId: id },
      }
    })
  },
  count(db, query, most) {
    const row = prepare<{ found: number }>(
      db,
      `SELECT count(*) AS found FROM (
         SELECT DISTINCT hit.rowid FROM (${MATCHING}) hit JOIN project ON project.rowid = hit.rowid AND project.deleted_at IS NULL
         LIMIT @most)`,
    ).get({ query, most })
    return row?.found ?? 0
  },
}
