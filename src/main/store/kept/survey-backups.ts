import { type NamedFiles, nameFiles } from '../../../shared/kernel/kept-file.ts'
import { listKept } from './kept-folder.ts'
import { type NeededFile, neededFiles } from './needed-files.ts'

export interface SurveyOrder {
  /** The backups. */
  readonly stores: readonly string[]
  readonly kept: string
}

/** The files of one backup. */
export interface BackupFiles {
  /** Kept, and their bytes. */
  readonly fileCount: number
  readonly byteLength: number
  /** Referred to and not kept. */
  readonly lacking: NamedFiles
}

export interface Survey {
  /** In the order of the stores; null where one can't be read. */
  readonly backups: readonly (BackupFiles | null)[]
  /** All kept files. `ownBytes` is the room of those that no longer lie in the library, or never were one with its file. */
  readonly kept: { readonly fileCount: number; readonly byteLength: number; readonly ownBytes: number }
}

/** Which files each backup has, found out anew each time: a file that somebody removed is not there, whatever was noted once. */
export async function surveyBackups({ stores, kept }: SurveyOrder): Promise<Survey> {
  const known = await listKept(kept)
  const all = [...known.values()]
  const filesOf = (store: string): BackupFiles | null => {
    let needs: NeededFile[]
    try {
      needs = [...neededFiles(store).values()].filter(({ byteLength }) => byteLength !== null)
    } catch {
      // It can't be restored either, which the screen says.
      return null
    }
    const isKept = ({ path, byteLength }: NeededFile) => known.get(path)?.byteLength === byteLength
    const there = needs.filter(isKept)
    return {
      fileCount: there.length,
      byteLength: there.reduce((total, { byteLength }) => total + (byteLength ?? 0), 0),
      lacking: nameFiles(needs.filter((need) => !isKept(need))),
    }
  }
  return {
    backups: stores.map(filesOf),
    kept: { fileCount: all.length, byteLength: bytesOf(all), ownBytes: bytesOf(all.filter(({ isShared }) => !isShared)) },
  }
}

function bytesOf(files: readonly { readonly byteLength: number }[]): number {
  return files.reduce((total, { byteLength }) => total + byteLength, 0)
}
