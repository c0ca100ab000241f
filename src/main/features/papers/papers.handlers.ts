import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { implement } from '@orpc/server'
import { papersContract } from '../../../shared/features/papers/papers.contract.ts'
import { type Paper, type PaperSummary, sortPapers, tidyLine, tidyTags } from '../../../shared/features/papers/papers.model.ts'
import { SEARCH_LIMIT, searchExpression, snippetParts } from '../../../shared/features/papers/search.model.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { inTransaction } from '../../store/db.ts'
import { writeFileDurably } from '../../store/durable-file.ts'
import { importFiles } from './import-files.ts'
import { importPaper } from './import-paper.ts'
import { coverPath } from './library-files.ts'
import { searchPages } from './paper-text.store.ts'
import {
  countPapers,
  findPaper,
  findSummaries,
  findTitleInTrash,
  listOrdered,
  listPapers,
  listTags,
  listWithoutCover,
  markCovered,
  markPaperDeleted,
  markPaperRestored,
  replaceTags,
  updateDetails,
  updateStatus,
} from './papers.store.ts'
import { findByNames } from './papers-by-name.store.ts'

const papers = implement(papersContract).$context<Context>()
/** Covers handed out at once; the page asks again when these are drawn. */
const COVERS_AT_ONCE = 20

export const papersHandlers = {
  list: papers.list.handler(({ context, input: { status, tag, ...order } }) => {
    const wanted = listPapers(context.db)
      .filter((paper) => status === undefined || paper.status === status)
      .filter((paper) => tag === undefined || paper.tags.includes(tag))
    return sortPapers(wanted, order).map(mutable)
  }),
  shelf: papers.shelf.handler(({ context, input: { status, tag, from, count, ...order } }) => {
    const ids = sortPapers(listOrdered(context.db, status ?? null, tag ?? null), order).map((paper) => paper.id)
    const shown = findSummaries(context.db, ids.slice(from, from + count))
    return { papers: shown.map(mutable), matching: ids.length, total: countPapers(context.db) }
  }),
  find: papers.find.handler(({ context, input, errors }) => {
    const paper = findPaper(context.db, input.paperId)
    if (paper) return detailed(paper)
    const title = findTitleInTrash(context.db, input.paperId)
    if (title !== null) throw errors.PAPER_IN_TRASH({ data: { title } })
    throw errors.PAPER_NOT_FOUND()
  }),
  tags: papers.tags.handler(({ context }) => listTags(context.db)),
  search: papers.search.handler(({ context, input }) => {
    const match = searchExpression(input.text)
    if (!match) return { papers: [], pages: [], hasMore: false }
    const found = findSummaries(context.db, findByNames(context.db, input.text, SEARCH_LIMIT))
    const hits = searchPages(context.db, match, SEARCH_LIMIT + 1)
    return {
      papers: sortPapers(found, { sort: 'title', isDescending: false }).map(mutable),
      pages: hits.slice(0, SEARCH_LIMIT).map(({ pageLabel, snippet, ...hit }) => ({
        ...hit,
        pageLabel: pageLabel ?? String(hit.pageIndex + 1),
        snippet: snippetParts(snippet),
      })),
      hasMore: hits.length > SEARCH_LIMIT,
    }
  }),
  chooseFiles: papers.chooseFiles.handler(async ({ context }) => {
    const paths = await context.host.choosePdfs()
    return paths.length === 0 ? null : { token: context.offeredFiles.offer(paths) }
  }),
  chooseFolder: papers.chooseFolder.handler(async ({ context }) => {
    const folder = await context.host.chooseFolder({ title: 'Add a folder of papers', buttonLabel: 'Add' })
    return folder === null ? null : { token: context.offeredFiles.offer([folder]) }
  }),
  handedOver: papers.handedOver.handler(async function* ({ context, signal }) {
    for await (const token of context.offeredFiles.handedOver(signal)) yield { token }
  }),
  importFiles: papers.importFiles.handler(async function* ({ context, input, signal, errors }) {
    const paths = context.offeredFiles.find(input.token)
    if (!paths) throw errors.FILES_FORGOTTEN()
    context.offeredFiles.forget(input.token)
    yield* importFiles(context, paths, signal)
  }),
  importWithPassword: papers.importWithPassword.handler(async ({ context, input, signal, errors }) => {
    const [path] = context.offeredFiles.find(input.token) ?? []
    if (path === undefined) throw errors.FILES_FORGOTTEN()
    const outcome = await importPaper(context, { path, password: input.password }, { report: () => {}, signal })
    if (outcome.kind !== 'cancelled') context.offeredFiles.forget(input.token)
    return outcome
  }),
  edit: papers.edit.handler(
    command(({ context, input, errors }) => {
      const paper = findPaper(context.db, input.paperId)
      if (!paper) throw errors.PAPER_NOT_FOUND()
      const title = tidyLine(input.title ?? paper.title) || paper.title
      const changed = {
        id: paper.id,
        title,
        titleSource: title === paper.title ? paper.titleSource : ('user' as const),
        authors: input.authors ? input.authors.map(tidyLine).filter((name) => name !== '') : paper.authors,
        year: input.year === undefined ? paper.year : input.year,
      }
      updateDetails(context.db, changed, context.clock.now())
      return detailed({ ...paper, ...changed })
    }),
  ),
  setStatus: papers.setStatus.handler(
    command(({ context, input, errors }) => {
      const paper = findPaper(context.db, input.paperId)
      if (!paper) throw errors.PAPER_NOT_FOUND()
      updateStatus(context.db, paper.id, input.status, context.clock.now())
      return detailed({ ...paper, status: input.status })
    }),
  ),
  setTags: papers.setTags.handler(
    command(({ context, input, errors }) => {
      if (!findPaper(context.db, input.paperId)) throw errors.PAPER_NOT_FOUND()
      replaceTags(context.db, input.paperId, tidyTags(input.tags), context.clock.now())
      const paper = findPaper(context.db, input.paperId)
      if (!paper) throw errors.PAPER_NOT_FOUND()
      return detailed(paper)
    }),
  ),
  remove: papers.remove.handler(
    command(({ context, input, errors }) => {
      if (!markPaperDeleted(context.db, input.paperId, context.clock.now())) throw errors.PAPER_NOT_FOUND()
      return {}
    }),
  ),
  restore: papers.restore.handler(
    command(({ context, input, errors }) => {
      markPaperRestored(context.db, input.paperId, context.clock.now())
      const paper = findPaper(context.db, input.paperId)
      if (!paper) throw errors.PAPER_NOT_FOUND()
      return detailed(paper)
    }),
  ),
  withoutCover: papers.withoutCover.handler(({ context, input }) => listWithoutCover(context.db, input.except, COVERS_AT_ONCE)),
  saveCover: papers.saveCover.handler(async ({ context, input, errors }) => {
    if (!findPaper(context.db, input.paperId)) throw errors.PAPER_NOT_FOUND()
    const picture = Buffer.from(input.jpegBase64, 'base64')
    if (picture[0] !== 0xff || picture[1] !== 0xd8 || picture[2] !== 0xff) throw errors.NOT_A_PICTURE()
    const path = coverPath(context.host.dataFolder, input.paperId)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFileDurably(path, picture)
    inTransaction(context.db, () => markCovered(context.db, input.paperId, context.clock.now()))
    context.changed(['papers'])
    return {}
  }),
}

/** The contract's types are written by zod, which knows no `readonly`. */
function mutable(paper: PaperSummary) {
  return { ...paper, authors: [...paper.authors], tags: [...paper.tags] }
}

function detailed(paper: Paper) {
  const { byteLength, pageLabels, attachments, formerFiles } = paper
  return { ...mutable(paper), formerFiles, byteLength, attachments: [...attachments], pageLabels: pageLabels ? [...pageLabels] : null }
}
