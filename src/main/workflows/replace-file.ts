import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { implement } from '@orpc/server'
import { foreignKind } from '../../shared/features/papers/import.model.ts'
import { papersContract } from '../../shared/features/papers/papers.contract.ts'
import { tidyLine } from '../../shared/features/papers/papers.model.ts'
import { type Mark, type MarkPart, reshape } from '../../shared/features/reader/mark.model.ts'
import type { OwnPlaces, Place } from '../../shared/features/sections/sections.model.ts'
import type { MarkId, PaperId } from '../../shared/kernel/ids.ts'
import { SECTION_TARGETS } from '../../shared/kernel/section-targets.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { outcomeOf, readFacts } from '../features/papers/import-paper.ts'
import { copyIn, type IncomingCopy, keepCopy, paperPath, sniffFile } from '../features/papers/library-files.ts'
import { findPaperByHash } from '../features/papers/papers.store.ts'
import { listAllMarks, type MarkPlace, placeMark } from '../features/reader/reader.store.ts'
import { findOwnPlaces, putOwnPlaces } from '../features/sections/sections.store.ts'
import type { SectionMarker } from '../paper-reader/messages.ts'
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
      putOwnPlaces(db, paperId, former.markers, now)
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
    const places = yield* findPlaces(context, paperId, copy, facts.pageCount, signal)
    const file = { ...facts, sha256: copy.sha256, byteLength: copy.byteLength, fileName }
    signal?.throwIfAborted()
    await keepCopy(context.host.dataFolder, copy)
    yield put(context, paperId, file, places)
  } catch (error) {
    if (error instanceof PaperReadError && error.reason === 'password') yield { kind: 'locked' }
    else yield { kind: 'refused', outcome: outcomeOf(error, context, { path }) }
  } finally {
    // Gone when it has become the paper's file.
    if (copy) await rm(copy.path, { force: true })
  }
}

/** Where things of a former file are in the newer one; null: nowhere. */
interface NewPlaces {
  readonly parts: ReadonlyMap<MarkId, MarkPart | null>
  readonly markers: OwnPlaces
}

/** Where the paper's marks and section markers lie in the copy; says how far it is. */
async function* findPlaces(
  context: Context,
  paperId: PaperId,
  copy: IncomingCopy,
  pageCount: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplaceEvent, NewPlaces> {
  const parts = new Map<MarkId, MarkPart | null>()
  const found: Record<string, Place | null> = {}
  const marks = listAllMarks(context.db, paperId)
  const markers = markersOf(findOwnPlaces(context.db, paperId))
  const former = findFile(context.db, paperId)
  if (marks.length + markers.length === 0 || !former) return { parts, markers: found }
  const formerPath = paperPath(context.host.dataFolder, former.sha256)
  for await (const part of context.importReader.relink({ path: copy.path, password: null, formerPath, marks, markers }, signal)) {
    if (part.kind === 'placed') yield { kind: 'progress', share: Math.min(1, (part.pageIndex + 1) / pageCount) }
    else if (part.kind === 'relinked') for (const { id, part: place } of part.marks) parts.set(id, place)
    else for (const { target, place } of part.markers) found[target] = place
  }
  return { parts, markers: found }
}

/** Those that stand somewhere. */
function markersOf(own: OwnPlaces): SectionMarker[] {
  return SECTION_TARGETS.flatMap((target) => {
    const place = own[target]
    return place ? [{ target, ...place }] : []
  })
}

function put(context: Context, paperId: PaperId, file: PaperFile, { parts, markers }: NewPlaces): ReplaceEvent {
  const { db, clock } = context
  const outcome = inTransaction(db, (): ReplaceEvent => {
    const [former, known] = [findFile(db, paperId), findPaperByHash(db, file.sha256)]
    // Both may have happened while the file was read.
    if (known) return { kind: 'known', title: known.title }
    if (!former) return { kind: 'refused', outcome: { kind: 'cancelled' } }
    const [marks, own, now] = [listAllMarks(db, paperId), findOwnPlaces(db, paperId), clock.now()]
    const places = Object.fromEntries(marks.map((mark) => [mark.id, placeOf(mark)])) as Places
    insertFormer(db, paperId, { file: former, places, markers: own }, now)
    for (const mark of marks) {
      const part = parts.get(mark.id)
      const moved = part ? { ...reshape({ ...mark, pageIndex: part.pageIndex }, part), isUnplaced: false } : { ...mark, isUnplaced: true }
      placeMark(db, mark.id, moved, now)
    }
    putFile(db, paperId, file, now)
    putOwnPlaces(db, paperId, movedMarkers(own, markers), now)
    const seen = marks.length === 0 ? [] : listAllMarks(db, paperId)
    const unplaced = seen.filter((mark) => mark.isUnplaced).length
    return { kind: 'replaced', placed: seen.length - unplaced, unplaced }
  })
  context.changed(TOUCHED)
  context.indexer.wake()
  return outcome
}

/** What was taken away stays away; one whose line is gone stands again where the section is found. */
function movedMarkers(own: OwnPlaces, found: OwnPlaces): OwnPlaces {
  const targets = SECTION_TARGETS.filter((target) => own[target] === null || found[target])
  return Object.fromEntries(targets.map((target) => [target, own[target] === null ? null : found[target]]))
}

function placeOf({ pageIndex, rects, ink, quote, contextBefore, contextAfter, sortKey, isUnplaced }: Mark): MarkPlace {
  return { pageIndex, rects, ink, quote, contextBefore, contextAfter, sortKey, isUnplaced }
}
