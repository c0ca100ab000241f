import { implement } from '@orpc/server'
import { interviewsContract } from '../../../shared/features/interviews/interviews.contract.ts'
import { cellState, PROJECT_CELLS, standsFirm } from '../../../shared/features/interviews/stories.model.ts'
import type { ProjectId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import type { Db } from '../../store/db.ts'
import { given } from './given.ts'
import {
  findProject,
  insertProject,
  listCells,
  listProjects,
  type ProjectRow,
  saveCellDefended,
  saveCellText,
  setProjectDeleted,
  updateProject,
} from './projects.store.ts'
import { hasTime } from './stories.store.ts'

const interviews = implement(interviewsContract).$context<Context>()

/** Dossiers of what the résumé claims: red until each cell was defended aloud once. */
export const projectsHandlers = {
  projects: interviews.projects.handler(({ context: { db } }) => listProjects(db).map((project) => projectView(db, project))),
  createProject: interviews.createProject.handler(
    command(({ context: { db, ids, clock }, input: { name } }) => {
      const projectId = ids.next() as ProjectId
      insertProject(db, projectId, name, clock.now())
      return { projectId }
    }),
  ),
  saveProject: interviews.saveProject.handler(
    command(({ context: { db, clock }, input: { projectId, ...change }, errors }) => {
      const project = findProject(db, projectId)
      if (!project) throw errors.PROJECT_NOT_FOUND()
      updateProject(db, projectId, { ...project, ...given(change) }, clock.now())
    }),
  ),
  saveProjectCell: interviews.saveProjectCell.handler(
    command(({ context: { db, clock }, input: { projectId, cell, text }, errors }) => {
      const project = findProject(db, projectId)
      if (!project) throw errors.PROJECT_NOT_FOUND()
      saveCellText(db, projectId, cell, text)
      updateProject(db, projectId, project, clock.now())
    }),
  ),
  defendCell: interviews.defendCell.handler(
    command(({ context: { db, clock }, input: { projectId, cell, timeEntryId }, errors }) => {
      const project = findProject(db, projectId)
      if (!project) throw errors.PROJECT_NOT_FOUND()
      if (!hasTime(db, timeEntryId)) throw errors.TIME_NOT_FOUND()
      const written = listCells(db, projectId).find((row) => row.cell === cell)
      if (!written || written.text.trim() === '') throw errors.NOTHING_WRITTEN()
      saveCellDefended(db, projectId, cell, timeEntryId)
      updateProject(db, projectId, project, clock.now())
    }),
  ),
  removeProject: interviews.removeProject.handler(
    command(({ context: { db, clock }, input: { projectId }, errors }) => {
      if (!setProjectDeleted(db, projectId, true, clock.now())) throw errors.PROJECT_NOT_FOUND()
    }),
  ),
  restoreProject: interviews.restoreProject.handler(
    command(({ context: { db, clock }, input: { projectId }, errors }) => {
      if (!setProjectDeleted(db, projectId, false, clock.now())) throw errors.PROJECT_NOT_FOUND()
    }),
  ),
}

function projectView(db: Db, { id, name, claim, isSample }: ProjectRow) {
  const rows = listCells(db, id)
  const cells = PROJECT_CELLS.map((cell) => {
    const { text, spokenMs } = rows.find((row) => row.cell === cell) ?? { text: '', spokenMs: null }
    return { cell, text, spokenMs, state: cellState({ text, isDefended: spokenMs !== null }) }
  })
  return { id, name, claim, cells, standsFirm: standsFirm(cells), isSample: isSample === 1 }
}
