import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { implement } from '@orpc/server'
import { FEATURES } from '../../../shared/contract/endpoint.ts'
import { archiveContract } from '../../../shared/features/archive/archive.contract.ts'
import { ARCHIVE_FILE, ARCHIVE_FOLDERS, type ArchivedFile, archiveFolderName, isNamedByBytes } from '../../../shared/kernel/archive.ts'
import { instantToWall } from '../../../shared/kernel/calendar.ts'
import type { Context } from '../../core/context.ts'
import { isInside, refusalOf } from '../../core/save-file.ts'
import { BrokenFileError, copyHashed } from './archive-files.ts'
import { freeFolder, writeArchive } from './write-archive.ts'

const archive = implement(archiveContract).$context<Context>()

export const archiveHandlers = archive.router({
  exportAll: archive.exportAll.handler(async function* ({ context, signal }) {
    const parent = await context.host.chooseFolder({ title: 'Export everything', buttonLabel: 'Export here' })
    if (parent === null) return yield { kind: 'cancelled' }
    try {
      if (await isInside(join(parent, ARCHIVE_FILE), context.host.dataFolder)) return yield { kind: 'refused', reason: 'own-folder' }
      const { day } = instantToWall(context.clock.now(), context.dayRule())
      const writing = writeArchive(context, await freeFolder(parent, archiveFolderName(day)), signal)
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

  choose: archive.choose.handler(async ({ context }) => {
    const folder = await context.host.chooseFolder({ title: 'Import an export', buttonLabel: 'Look at it' })
    if (folder === null) return null
    try {
      if (await isInside(join(folder, ARCHIVE_FILE), context.host.dataFolder)) return { kind: 'refused', reason: 'own-folder', where: null }
      const loaded = await context.store.load(join(folder, ARCHIVE_FILE))
      if (loaded.kind === 'refused') return loaded
      const missing = await firstMissing(folder, loaded.files)
      if (missing) return { kind: 'refused', reason: 'broken-file', where: missing }
      const { exportedAt, appVersion, rowCounts, files } = loaded
      return {
        kind: 'archive',
        token: context.offeredFiles.offer([folder]),
        folderName: basename(folder),
        exportedAt,
        appVersion,
        rowCounts: { ...rowCounts },
        fileCount: files.length,
        byteLength: files.reduce((sum, { byteLength }) => sum + byteLength, 0),
      }
    } catch (error) {
      return { kind: 'refused', reason: refusalOf(error), where: null }
    } finally {
      context.store.forgetLoaded()
    }
  }),

  importAll: archive.importAll.handler(async function* ({ context, input, errors, signal }) {
    const [folder] = context.offeredFiles.find(input.token) ?? []
    if (folder === undefined) throw errors.FOLDER_FORGOTTEN()
    try {
      yield { kind: 'progress', share: 0 }
      // Read again: the folder lies in the open, and what was looked at may be another by now.
      const loaded = await context.store.load(join(folder, ARCHIVE_FILE))
      if (loaded.kind === 'refused') return yield loaded
      const total = loaded.files.reduce((sum, { byteLength }) => sum + byteLength, 0)
      let done = 0
      for (const file of loaded.files) {
        signal?.throwIfAborted()
        await takeIn(context.host.dataFolder, folder, file, signal)
        done += file.byteLength
        yield { kind: 'progress', share: total === 0 ? 1 : done / total }
      }
      signal?.throwIfAborted()
      await context.store.adoptLoaded()
      context.offeredFiles.forget(input.token)
      context.changed([...FEATURES])
      const rowCount = Object.values(loaded.rowCounts).reduce((sum, count) => sum + count, 0)
      yield { kind: 'taken-in', rowCount, fileCount: loaded.files.length }
    } catch (error) {
      if (signal?.aborted) return
      if (error instanceof BrokenFileError) return yield { kind: 'refused', reason: 'broken-file', where: error.path }
      yield { kind: 'refused', reason: refusalOf(error), where: null }
    } finally {
      context.store.forgetLoaded()
    }
  }),
})

/**
 * A paper or a picture is named by its bytes, so writing it again can only mend it. Other files are named by an id and never
 * change once they are finished: one that is there stays, and a broken archive can't spoil it.
 */
async function takeIn(dataFolder: string, folder: string, file: ArchivedFile, signal: AbortSignal | undefined): Promise<void> {
  const to = join(dataFolder, file.path)
  if (!isNamedByBytes(file) && (await lstat(to).catch(() => null))) return
  await copyHashed({ from: join(folder, file.path), to, path: file.path, expected: file, report: () => {}, signal })
}

/** The first file that is not there as a plain file of its size; links of folders are refused with it. */
async function firstMissing(folder: string, files: readonly ArchivedFile[]): Promise<string | null> {
  for (const name of ARCHIVE_FOLDERS) {
    const facts = await lstat(join(folder, name)).catch(() => null)
    if (facts && !facts.isDirectory()) return name
  }
  for (const { path, byteLength } of files) {
    const facts = await lstat(join(folder, path)).catch(() => null)
    if (!facts?.isFile() || facts.size !== byteLength) return path
  }
  return null
}
