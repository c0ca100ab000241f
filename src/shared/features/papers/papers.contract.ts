import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, stream, task } from '../../contract/endpoint.ts'
import { PaperId } from '../../kernel/ids.ts'
import { EpochMs } from '../../kernel/time.ts'
import { FOREIGN_KINDS } from './import.model.ts'
import {
  MAX_AUTHORS,
  MAX_SHELF_COUNT,
  MAX_TAG_LENGTH,
  MAX_TAGS,
  MAX_TITLE_LENGTH,
  MOST_COVERS_SKIPPED,
  PAPER_SORTS,
  PAPER_STATUSES,
  TITLE_SOURCES,
} from './papers.model.ts'

const Paper = z.object({
  id: PaperId,
  /** How many files the paper had before the present one. */
  formerFiles: z.int(),
  title: z.string(),
  titleSource: z.enum(TITLE_SOURCES),
  authors: z.array(z.string()),
  year: z.int().nullable(),
  pageCount: z.int(),
  pageLabels: z.array(z.string()).nullable(),
  status: z.enum(PAPER_STATUSES),
  tags: z.array(z.string()),
  fileName: z.string(),
  byteLength: z.int(),
  attachments: z.array(z.object({ fileName: z.string(), byteLength: z.int().nullable() })),
  addedAt: EpochMs,
  openedAt: EpochMs.nullable(),
  isIndexed: z.boolean(),
  hasCover: z.boolean(),
  isEncrypted: z.boolean(),
  isSample: z.boolean(),
})
const PaperSummary = Paper.omit({ formerFiles: true, pageLabels: true, byteLength: true, attachments: true })

const ImportOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('imported'), paperId: PaperId, title: z.string() }),
  z.object({ kind: z.literal('duplicate'), paperId: PaperId, title: z.string(), wasRestored: z.boolean() }),
  z.object({ kind: z.literal('password-needed'), token: z.string(), isRetry: z.boolean() }),
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('not-a-pdf'), found: z.enum(FOREIGN_KINDS) }),
  z.object({ kind: z.literal('broken'), reason: z.enum(['no-pages', 'damaged', 'too-slow', 'too-hungry']) }),
  z.object({ kind: z.literal('unreadable'), reason: z.enum(['missing', 'no-permission', 'not-a-file', 'too-large', 'failed']) }),
  z.object({ kind: z.literal('no-space') }),
  z.object({ kind: z.literal('cancelled') }),
])

const ImportEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    fileIndex: z.int(),
    fileCount: z.int(),
    fileName: z.string(),
    phase: z.enum(['copying', 'reading']),
    share: z.number(),
  }),
  z.object({ kind: z.literal('result'), fileIndex: z.int(), fileName: z.string(), outcome: ImportOutcome }),
  z.object({ kind: z.literal('nothing-found'), folderName: z.string() }),
  z.object({ kind: z.literal('too-many'), left: z.int() }),
])

const ReplaceEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), share: z.number() }),
  /** How many marks were found in the newer file, and how many were not. */
  z.object({ kind: z.literal('replaced'), placed: z.int(), unplaced: z.int() }),
  z.object({ kind: z.literal('same') }),
  /** Another paper has these bytes, in the library or in its trash. */
  z.object({ kind: z.literal('known'), title: z.string() }),
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('refused'), outcome: ImportOutcome }),
])

/** Which papers, and in which order. */
const Choice = z.object({
  sort: z.enum(PAPER_SORTS).default('added'),
  isDescending: z.boolean().default(true),
  status: z.enum(PAPER_STATUSES).optional(),
  tag: z.string().optional(),
})

/** Stands for files whose paths only main knows. */
const FilesToken = z.string().min(1).max(64)
const onPaper = z.object({ paperId: PaperId })
const refusesUnknown = { PAPER_NOT_FOUND: {} }
const forgotten = { FILES_FORGOTTEN: {} }

/** The library: papers, how they come in, and the search over their text. */
export const papersContract = {
  list: query.input(Choice).output(z.array(PaperSummary)),
  /** A stretch of the list, for a window on a long one. `matching`: how long the whole list is; `total`: how many papers there are. */
  shelf: query
    .input(Choice.extend({ from: z.int().min(0), count: z.int().min(0).max(MAX_SHELF_COUNT) }))
    .output(z.object({ papers: z.array(PaperSummary), matching: z.int(), total: z.int() })),
  find: query
    .errors({ ...refusesUnknown, PAPER_IN_TRASH: { data: z.object({ title: z.string() }) } })
    .input(onPaper)
    .output(Paper),
  /** Every tag in use, in the order of the alphabet. */
  tags: query.output(z.array(z.string())),
  search: query.input(z.object({ text: z.string().max(500) })).output(
    z.object({
      /** Papers whose title, authors or tags match. */
      papers: z.array(PaperSummary),
      /** Pages whose text matches, best first. */
      pages: z.array(
        z.object({
          paperId: PaperId,
          title: z.string(),
          pageIndex: z.int(),
          pageLabel: z.string(),
          snippet: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
        }),
      ),
      hasMore: z.boolean(),
    }),
  ),
  /** Opens the system's dialog. Null: nothing was chosen. */
  chooseFiles: task.output(z.object({ token: FilesToken }).nullable()),
  /** Opens the system's dialog for a folder; all PDFs in it and below are meant. Null: nothing was chosen. */
  chooseFolder: task.output(z.object({ token: FilesToken }).nullable()),
  /** Files that came from outside the page: the app was started with them, or started again. */
  handedOver: stream.output(eventIterator(z.object({ token: FilesToken }))),
  /** Takes files that were chosen or dropped into the library, one after the other; ends early when it is aborted. */
  importFiles: task
    .errors(forgotten)
    .input(z.object({ token: FilesToken }))
    .output(eventIterator(ImportEvent)),
  /** Opens the system's dialog for one file. Null: nothing was chosen. */
  chooseReplacement: task.output(z.object({ token: FilesToken }).nullable()),
  /**
   * Gives a paper the bytes of a newer file, and finds its marks in it; those that are not there are kept without a place.
   * Everything else of the paper stays. The last event is the outcome.
   */
  replaceFile: task
    .errors({ ...refusesUnknown, ...forgotten })
    .input(onPaper.extend({ token: FilesToken }))
    .output(eventIterator(ReplaceEvent)),
  /** Gives a paper the file back that it had before, and its marks their places on it. FILE_TAKEN: that file became a paper of its own. */
  takeBackFile: command(['papers', 'reader', 'sections', 'tabs'])
    .errors({ ...refusesUnknown, NO_FORMER_FILE: {}, FILE_TAKEN: {} })
    .input(onPaper)
    .output(z.object({})),
  importWithPassword: task
    .errors(forgotten)
    .input(z.object({ token: FilesToken, password: z.string().max(1_000) }))
    .output(ImportOutcome),
  // Tabs bear titles.
  edit: command(['papers', 'tabs'])
    .errors(refusesUnknown)
    .input(
      onPaper.extend({
        title: z.string().trim().min(1).max(MAX_TITLE_LENGTH).optional(),
        authors: z.array(z.string().max(300)).max(MAX_AUTHORS).optional(),
        year: z.int().min(1000).max(9999).nullable().optional(),
      }),
    )
    .output(Paper),
  setStatus: command()
    .errors(refusesUnknown)
    .input(onPaper.extend({ status: z.enum(PAPER_STATUSES) }))
    .output(Paper),
  setTags: command()
    .errors(refusesUnknown)
    .input(onPaper.extend({ tags: z.array(z.string().max(MAX_TAG_LENGTH * 2)).max(MAX_TAGS) }))
    .output(Paper),
  /** Into the trash: file, marks and sessions stay. */
  remove: command(['papers', 'sample', 'tabs']).errors(refusesUnknown).input(onPaper).output(z.object({})),
  restore: command(['papers', 'sample', 'tabs']).errors(refusesUnknown).input(onPaper).output(Paper),
  /** Papers whose cover is still to be drawn, oldest first; those that need a password are never drawn. `except`: could not be drawn. */
  withoutCover: query.input(z.object({ except: z.array(PaperId).max(MOST_COVERS_SKIPPED) })).output(z.array(PaperId)),
  saveCover: task
    .errors({ ...refusesUnknown, NOT_A_PICTURE: {} })
    .input(onPaper.extend({ jpegBase64: z.base64().max(700_000) }))
    .output(z.object({})),
}
