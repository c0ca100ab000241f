import type { Context } from '../core/context.ts'
import { coverPath, paperPath } from '../features/papers/library-files.ts'
import { findHash } from '../features/papers/papers.store.ts'
import type { StoredFiles } from './protocols.ts'

/** Papers and covers by the paper's id; an id that no row has is no file, whatever it looks like (criterion S5). */
export function storedFiles(context: Pick<Context, 'db' | 'host'>): StoredFiles {
  const { dataFolder } = context.host
  return {
    find(kind, id) {
      const sha256 = findHash(context.db, id)
      if (!sha256) return null
      return kind === 'doc'
        ? { path: paperPath(dataFolder, sha256), type: 'application/pdf' }
        : { path: coverPath(dataFolder, id), type: 'image/jpeg' }
    },
  }
}
