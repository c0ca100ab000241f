import { implement } from '@orpc/server'
import { locationContract } from '../../../shared/features/location/location.contract.ts'
import type { LocationRefusal } from '../../../shared/features/location/location.model.ts'
import type { Context } from '../../core/context.ts'
import { refusalOf } from '../../core/save-file.ts'
import { BackupDamagedError } from '../../store/backup.ts'
import { hasRoom, holdsLibrary, isWithin, kindOf, refusalToWrite, removeLibrary, sizeOfLibrary } from '../../store/library-folder.ts'
import { pointToLibrary, readLibraryPlace } from '../../store/library-place.ts'
import { BrokenCopyError, moveLibrary, NeverStillError } from '../../store/move-library.ts'

const location = implement(locationContract).$context<Context>()

/** Tries of leaving the store where nothing has to be copied in between. */
const MOST_TRIES = 30

export const locationHandlers = location.router({
  where: location.where.handler(async ({ context: { host } }) => {
    const { former } = readLibraryPlace(host.home)
    const isThere = former !== null && former !== host.dataFolder && holdsLibrary(former)
    return {
      folder: host.dataFolder,
      ...(await sizeOfLibrary(host.dataFolder)),
      former: isThere ? { folder: former, byteLength: (await sizeOfLibrary(former)).byteLength } : null,
    }
  }),

  choose: location.choose.handler(async ({ context }) => {
    const folder = await context.host.chooseFolder({ title: 'Move the library', buttonLabel: 'Use this folder' })
    if (folder === null) return null
    const reason = await refusalOfFolder(context, folder)
    if (reason) return { kind: 'refused', reason }
    return {
      kind: 'chosen',
      token: context.offeredFiles.offer([folder]),
      folder,
      holdsLibrary: holdsLibrary(folder),
      ...(await sizeOfLibrary(context.host.dataFolder)),
    }
  }),

  move: location.move.handler(async function* ({ context, input, errors, signal }) {
    const { host, store, offeredFiles, recorder } = context
    const [folder] = offeredFiles.find(input.token) ?? []
    if (folder === undefined) throw errors.FOLDER_FORGOTTEN()
    if (recorder.isOpen()) throw errors.RECORDING_OPEN()
    // Looked at again: the folder lies in the open.
    const reason = holdsLibrary(folder) ? 'not-empty' : await refusalOfFolder(context, folder)
    if (reason) return yield { kind: 'refused', reason }
    try {
      yield { kind: 'progress', share: 0 }
      const switchOver = () => pointToLibrary(host.home, folder, host.dataFolder)
      for await (const share of moveLibrary({ from: host.dataFolder, to: folder, store, switchOver, signal })) {
        yield { kind: 'progress', share }
      }
      // The page can ask nothing any more: there is no store to answer from.
      host.restart()
      yield { kind: 'left' }
    } catch (error) {
      if (signal?.aborted) return
      yield { kind: 'refused', reason: reasonOf(error) }
    }
  }),

  use: location.use.handler(async ({ context: { host, store, offeredFiles, recorder }, input, errors }) => {
    const [folder] = offeredFiles.find(input.token) ?? []
    if (folder === undefined) throw errors.FOLDER_FORGOTTEN()
    if (recorder.isOpen()) throw errors.RECORDING_OPEN()
    if (!holdsLibrary(folder)) return { kind: 'refused', reason: 'failed' }
    try {
      for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
        if (!(await store.leave(store.changes(), () => pointToLibrary(host.home, folder, host.dataFolder)))) continue
        host.restart()
        return { kind: 'left' }
      }
      return { kind: 'refused', reason: 'never-still' }
    } catch (error) {
      return { kind: 'refused', reason: reasonOf(error) }
    }
  }),

  removeFormer: location.removeFormer.handler(async ({ context: { host, changed }, errors }) => {
    const { folder, former } = readLibraryPlace(host.home)
    // Only while the library that took its place is the one that is open, and was found to be sound.
    const isLeft = former !== null && former !== host.dataFolder && folder === host.dataFolder
    if (!isLeft || !holdsLibrary(former) || !holdsLibrary(host.dataFolder)) throw errors.NO_FORMER()
    try {
      await removeLibrary(former, former === host.home)
      await pointToLibrary(host.home, folder, null)
    } catch (error) {
      host.logDefect(error)
      throw errors.CANNOT_REMOVE()
    }
    changed(['location'])
    return null
  }),

  openFolder: location.openFolder.handler(({ context: { host }, input }) => {
    const former = input.which === 'former' ? readLibraryPlace(host.home).former : null
    host.openFolder(former ?? host.dataFolder)
    return null
  }),
})

async function refusalOfFolder({ host }: Pick<Context, 'host'>, folder: string): Promise<LocationRefusal | null> {
  try {
    const [isInside, isAround] = [await isWithin(folder, host.dataFolder), await isWithin(host.dataFolder, folder)]
    if (isInside && isAround) return 'same'
    const isHome = folder === host.home
    if (isInside || (isAround && !isHome)) return 'inside'
    const refused = await refusalToWrite(folder)
    if (refused) return refused
    const kind = await kindOf(folder, isHome)
    if (kind === 'other') return 'not-empty'
    if (kind !== 'library' && !hasRoom(folder, (await sizeOfLibrary(host.dataFolder)).byteLength)) return 'no-space'
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

function reasonOf(error: unknown): LocationRefusal {
  if (error instanceof BrokenCopyError || error instanceof BackupDamagedError) return 'broken-copy'
  if (error instanceof NeverStillError) return 'never-still'
  return refusalOf(error)
}
