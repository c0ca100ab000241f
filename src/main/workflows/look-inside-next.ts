import { setImmediate } from 'node:timers/promises'
import type { Context } from '../core/context.ts'
import { saveAttachments } from '../features/papers/attachments.store.ts'
import { paperPath } from '../features/papers/library-files.ts'
import type { Passwords } from '../features/papers/text-indexer.ts'
import { clearEmbedded, findUnseenFile, insertEmbedded, saveEmbeddedScan } from '../features/reader/embedded.store.ts'
import { PaperReadError, type PaperReader } from '../paper-reader/paper-reader.ts'
import { inTransaction } from '../store/db.ts'

type Parts = Pick<Context, 'store' | 'clock' | 'host' | 'changed'> & {
  readonly reader: PaperReader
  readonly passwords: Passwords
}

/**
 * Looks into one paper's file for other programs' annotations and attached files, in the reading process. What was found
 * before a failure stays found, and the file is not tried again. False: none is left.
 */
export async function lookInsideNext({ store, clock, host, changed, reader, passwords }: Parts, signal: AbortSignal): Promise<boolean> {
  const paper = findUnseenFile(store.db, [...passwords.keys()])
  if (!paper) return false
  let [count, leftOut] = [0, 0]
  inTransaction(store.db, () => clearEmbedded(store.db, paper.id))
  try {
    const request = { path: paperPath(host.dataFolder, paper.sha256), password: passwords.get(paper.id) ?? null }
    for await (const part of reader.look(request, signal)) {
      if (part.kind === 'attachments') inTransaction(store.db, () => saveAttachments(store.db, paper.id, part.files))
      else {
        leftOut += part.leftOut
        if (part.marks.length > 0) inTransaction(store.db, () => insertEmbedded(store.db, paper.id, part.marks, count))
        count += part.marks.length
      }
      await setImmediate()
    }
  } catch (error) {
    if (!(error instanceof PaperReadError)) throw error
    if (error.reason === 'password' && passwords.delete(paper.id)) return true
  }
  signal.throwIfAborted()
  inTransaction(store.db, () => saveEmbeddedScan(store.db, paper.id, leftOut, clock.now()))
  changed(['reader', 'papers'])
  return true
}
