import { DETECTOR_VERSION, type FoundSections, type PageFrame } from '../../shared/features/sections/sections.model.ts'
import type { Context } from '../core/context.ts'
import { paperPath } from '../features/papers/library-files.ts'
import type { Passwords } from '../features/papers/text-indexer.ts'
import { findUnscanned, saveScan, type UnscannedPaper } from '../features/sections/sections.store.ts'
import { PaperReadError, type PaperReader } from '../paper-reader/paper-reader.ts'
import { inTransaction } from '../store/db.ts'

/** What the work needs of the context, and who reads. */
type Parts = Pick<Context, 'store' | 'clock' | 'host' | 'changed'> & { readonly reader: PaperReader; readonly passwords: Passwords }

/**
 * Looks through one paper for its sections, in the reading process. A paper that can't be read is noted, so that it is
 * tried once. False: none is left.
 */
export async function findNextSections(parts: Parts, signal: AbortSignal): Promise<boolean> {
  const paper = findUnscanned(parts.store.db, DETECTOR_VERSION, [...parts.passwords.keys()])
  if (!paper) return false
  const found = await readSections(parts, paper, signal)
  signal.throwIfAborted()
  if (found === 'locked') return true
  inTransaction(parts.store.db, () => saveScan(parts.store.db, paper.id, found, DETECTOR_VERSION, parts.clock.now()))
  parts.changed(['sections'])
  return true
}

type Found = FoundSections & { readonly frames: readonly PageFrame[] }

async function readSections(
  { reader, host, passwords }: Parts,
  paper: UnscannedPaper,
  signal: AbortSignal,
): Promise<Found | 'locked' | null> {
  const path = paperPath(host.dataFolder, paper.sha256)
  let found: Found | null = null
  try {
    const request = {
      path,
      fileName: paper.fileName,
      password: passwords.get(paper.id) ?? null,
      textFrom: null,
      sections: 'text-and-outline',
    } as const
    for await (const part of reader.read(request, signal)) if (part.kind === 'sections') found = part
  } catch (error) {
    if (!(error instanceof PaperReadError)) throw error
    if (error.reason === 'password' && passwords.delete(paper.id)) return 'locked'
  }
  return found
}
