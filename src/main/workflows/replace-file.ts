import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { implement } from '@orpc/server'
import { foreignKind } from '../../shared/features/papers/import.model.ts'
import { papersContract } from '../../shared/features/papers/papers.contract.ts'
import { tidyLine } from '../../shared/features/papers/papers.model.ts'
import { type Mark, type MarkPart, reshape } from '../../shared/features/reader/mark.model.ts'
import type { MarkId, PaperId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { outcomeOf, readFacts } from '../features/papers/import-paper.ts'
import { copyIn, type IncomingCopy, keepCopy, paperPath, sniffFile } from '../features/papers/library-files.ts'
import { findPaperByHash } from '../features/papers/papers.store.ts'
import { listAllMarks, type MarkPlace, placeMark } from '../features/reader/reader.store.ts'
import { PaperReadError } from '../paper-reader/paper-reader.ts'
import { inTransaction } from '../store/db.ts'
import { deleteFormer, findFile, findFormer, insertFormer, type PaperFile, type Places, putFile } from './former-file.store.ts'

const papers = implement(papersContract).$context<Context>()
const TOUCHED = ['papers', 'reader', 'sections', 'tabs'] as const

/** A paper gets a newer file, and its marks their places on it; and back. */
export const replaceFileHandlers = {
  chooseReplacement: papers.chooseReplacement.handler(async ({ context }) => {
    const paths = await context.host.chooseFiles({ title: 'Replace the paper’s file', buttonLabel: 'Replace', isOne: true })
    return paths.length === 0 ? null : { token: context.offeredFiles.offer(paths.slice(0, 1)) }
  }),
  replaceFile: papers.replaceFile.handler(async function* ({ context, input: { paperId, token }, signal, errors }) {
    if (!findFile(context.db, paperId)) throw errors.PAPER_NOT_FOUND()
    const [path] = context.offeredFiles.find(token) ?? []
    if (path === undefined) throw errors.FILES_FORGOTTEN()
    context.offeredFiles.forget(token)
    yield* replaceFile(context, paperId, path, signal)
  }),
  takeBackFile: papers.takeBackFile.handler(
    command(({ context: { db, clock, indexer }, input: { paperId }, errors }) => {
      if (!findFile(db, paperId)) throw errors.PAPER_NOT_FOUND()
      const former = findFormer(db, paperId)
      if (!former) throw errors.NO_FORMER_FILE()
      if (findPaperByHash(db, former.file.sha256)) throw errors.FILE_TAKEN()
      const now = clock.now()
      for (const mark of listAllMarks(db, paperId)) {
        // What was made on the newer file has no place on this one.
        placeMark(db, mark.id, former.places[mark.id] ?? { ...mark, isUnplaced: true }, now)
      }
      putFile(db, paperId, former.file, now)
      deleteFormer(db, former.id)
      indexer.wake()
      return {}
    }),
  ),
}

type ReplaceEvent =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'replaced'; readonly placed: number; readonly unplaced: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'known'; readonly title: string }
  | { readonly kind: 'locked' }
  | { readonly kind: 'refused'; readonly outcome: ReturnType<typeof outcomeOf> }

/** Nothing of the paper changes before the newer file was read to its end; then all of it at once. */
async function* replaceFile(
  context: Context,
  paperId: PaperId,
  path: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplaceEvent> {
  let copy: IncomingCopy | null = null
  try {
    yield { kind: 'progress', share: 0 }
    await context.tidyLibrary()
    const found = foreignKind(...(await sniffFile(path)))
    if (found) return yield { kind: 'refused', outcome: { kind: 'not-a-pdf', found } }
    copy = await copyIn(context.host.dataFolder, path, context.ids.next(), () => {}, signal)
    const known = findPaperByHash(context.db, copy.sha256)
    if (known) return yield known.id === paperId ? { kind: 'same' } : { kind: 'known', title: known.title }
    const fileName = tidyLine(basename(path)) || 'paper.pdf'
    const facts = await readFacts(context, {}, copy, fileName, signal)
    if (facts.isEncrypted) return yield { kind: 'locked' }
    const parts = yield* findPlaces(context, paperId, copy, facts.pageCount, signal)
    const file = { ...facts, sha256: copy.sha256, byteLength: copy.byteLength, fileName }
    signal?.throwIfAborted()
    await keepCopy(context.host.dataFolder, copy)
    yield put(context, paperId, file, parts)
  } catch (error) {
    if (error instanceof PaperReadError && error.reason === 'password') yield { kind: 'locked' }
    else yield { kind: 'refused', outcome: outcomeOf(error, context, { path }) }
  } finally {
    // Gone when it has become the paper's file.
    if (copy) await rm(copy.path, { force: true })
  }
}

/** Where the paper's marks lie in the copy; says how far it is. */
async function* findPlaces(
  context: Context,
  paperId: PaperId,
  copy: IncomingCopy,
  pageCount: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplaceEvent, ReadonlyMap<MarkId, MarkPart | null>> {
  const parts = new Map<MarkId, MarkPart | null>()
  const marks = listAllMarks(context.db, paperId)
  const former = findFile(context.db, paperId)
  if (marks.length === 0 || !former) return parts
  const formerPath = paperPath(context.host.dataFolder, former.sha256)
  for await (const part of context.importReader.relink({ path: copy.path, password: null, formerPath, marks }, signal)) {
    if (part.kind === 'placed') yield { kind: 'progress', share: Math.min(1, (part.pageIndex + 1) / pageCount) }
    else for (const { id, part: place } of part.marks) parts.set(id, place)
  }
  return parts
}

function put(context: Context, paperId: PaperId, file: PaperFile, parts: ReadonlyMap<MarkId, MarkPart | null>): ReplaceEvent {
  const { db, clock } = context
  const outcome = inTransaction(db, (): ReplaceEvent => {
    const [former, known] = [findFile(db, paperId), findPaperByHash(db, file.sha256)]
    // Both may have happened while the file was read.
    if (known) return { kind: 'known', title: known.title }
    if (!former) return { kind: 'refused', outcome: { kind: 'cancelled' } }
    const [marks, now] = [listAllMarks(db, paperId), clock.now()]
    insertFormer(db, paperId, former, Object.fromEntries(marks.map((mark) => [mark.id, placeOf(mark)])) as Places, now)
    for (const mark of marks) {
      const part = parts.get(mark.id)
      const moved = part ? { ...reshape({ ...mark, pageIndex: part.pageIndex }, part), isUnplaced: false } : { ...mark, isUnplaced: true }
      placeMark(db, mark.id, moved, now)
    }
    putFile(db, paperId, file, now)
    const seen = marks.length === 0 ? [] : listAllMarks(db, paperId)
    const unplaced = seen.filter((mark) => mark.isUnplaced).length
    return { kind: 'replaced', placed: seen.length - unplaced, unplaced }
  })
  context.changed(TOUCHED)
  context.indexer.wake()
  return outcome
}

function placeOf({ pageIndex, rects, ink, quote, contextBefore, contextAfter, sortKey, isUnplaced }: Mark): MarkPlace {
  return { pageIndex, rects, ink, quote, contextBefore, contextAfter, sortKey, isUnplaced }
}
