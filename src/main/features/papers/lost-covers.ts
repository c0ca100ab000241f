import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Context } from '../../core/context.ts'
import { inTransaction } from '../../store/db.ts'
import { coverPath } from './library-files.ts'
import { listCovered, markUncovered } from './papers.store.ts'

/** Covers whose picture is gone are drawn anew: no backup keeps what can be made again. */
export async function forgetLostCovers({ db, host }: Pick<Context, 'db' | 'host'>): Promise<void> {
  // Asked first: a picture is always there before the row that says so.
  const covered = listCovered(db)
  const pictures = new Set(await readdir(dirname(coverPath(host.dataFolder, ''))).catch(() => []))
  const lost = covered.filter((id) => !pictures.has(basename(coverPath(host.dataFolder, id))))
  if (lost.length > 0) inTransaction(db, () => markUncovered(db, lost))
}
