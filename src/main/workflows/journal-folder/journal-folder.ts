import { basename, join } from 'node:path'
import { implement } from '@orpc/server'
import { journalContract } from '../../../shared/features/journal/journal.contract.ts'
import { instantToWall } from '../../../shared/kernel/calendar.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { isInside, refusalOf } from '../../core/save-file.ts'
import { freeFolder } from '../../features/archive/write-archive.ts'
import { markDeleted } from '../../features/journal/journal.store.ts'
import { readJournalFolder } from './read-journal-folder.ts'
import { walkFolder } from './walk-folder.ts'
import { writeJournalFolder } from './write-journal-folder.ts'

const journal = implement(journalContract).$context<Context>()

/** The journal as a folder of Markdown: texts may lead to papers and passages, so more than one feature is asked. */
export const journalFolderHandlers = {
  exportFolder: journal.exportFolder.handler(async function* ({ context, signal }) {
    const parent = await context.host.chooseFolder({ title: 'Export the journal as Markdown', buttonLabel: 'Export here' })
    if (parent === null) return yield { kind: 'cancelled' }
    try {
      if (await isInside(join(parent, 'journal'), context.host.dataFolder)) return yield { kind: 'refused', reason: 'own-folder' }
      const { day } = instantToWall(context.clock.now(), context.dayRule())
      const writing = writeJournalFolder(context, await freeFolder(parent, `Prepbench journal ${day}`), signal)
      for (;;) {
        const step = await writing.next()
        if (step.done) return yield { kind: 'written', ...step.value }
        yield { kind: 'progress', share: step.value }
      }
    } catch (error) {
      if (signal?.aborted) return yield { kind: 'cancelled' }
      yield { kind: 'refused', reason: refusalOf(error) }
    }
  }),
  chooseFolder: journal.chooseFolder.handler(async ({ context, signal }) => {
    const folder = await context.host.chooseFolder({ title: 'Import a folder of Markdown', buttonLabel: 'Look at it' })
    if (folder === null) return null
    try {
      if (await isInside(join(folder, 'journal'), context.host.dataFolder)) return { kind: 'refused', reason: 'own-folder' }
      const { texts, others, leftCount } = await walkFolder(folder, signal)
      const counts = { textCount: texts.length, otherCount: others.length, leftCount }
      return { kind: 'folder', token: context.offeredFiles.offer([folder]), folderName: basename(folder), ...counts }
    } catch (error) {
      return { kind: 'refused', reason: refusalOf(error) }
    }
  }),
  importFolder: journal.importFolder.handler(async function* ({ context, input, errors, signal }) {
    const [folder] = context.offeredFiles.find(input.token) ?? []
    if (folder === undefined) throw errors.FOLDER_FORGOTTEN()
    try {
      const reading = readJournalFolder(context, folder, signal)
      for (;;) {
        const step = await reading.next()
        if (step.done) {
          context.offeredFiles.forget(input.token)
          return yield step.value
        }
        yield { kind: 'progress', share: step.value }
      }
    } catch (error) {
      if (!signal?.aborted) yield { kind: 'refused', reason: refusalOf(error) }
    } finally {
      context.changed(['journal', 'links', 'search'])
    }
  }),
  undoImport: journal.undoImport.handler(
    command(({ context: { db, clock }, input }) => {
      for (const id of input.ids) markDeleted(db, id, clock.now())
    }),
  ),
}
