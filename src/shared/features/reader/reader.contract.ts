import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, stream, task } from '../../contract/endpoint.ts'
import { MarkId, PaperId } from '../../kernel/ids.ts'
import { EpochMs } from '../../kernel/time.ts'
import {
  isShapeOf,
  MARK_COLORS,
  MARK_KINDS,
  MAX_COMMENT_LENGTH,
  MAX_CONTEXT_LENGTH,
  MAX_INK_WIDTH_PT,
  MAX_MARKS_AT_ONCE,
  MAX_QUOTE_LENGTH,
  MAX_RECTS,
  MAX_STROKE_NUMBERS,
  MAX_STROKES,
} from './mark.model.ts'
import { EXPORT_REFUSALS, GROUPINGS } from './mark-files.model.ts'
import { FITTING_ZOOMS, PAGE_LAYOUTS, PAGE_SPREADS, ROTATIONS, SMALLEST_SHARE, SPLIT_DIRECTIONS } from './reader.model.ts'

const PageIndex = z.int().min(0)
const Color = z.enum(MARK_COLORS)
const Kind = z.enum(MARK_KINDS)
const Comment = z.string().max(MAX_COMMENT_LENGTH)
const StoredRect = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()
const Rect = StoredRect.refine(([x1, y1, x2, y2]) => x1 <= x2 && y1 <= y2)
const Stroke = z
  .array(z.number())
  .min(2)
  .refine((numbers) => numbers.length % 2 === 0)
  .readonly()
const Strokes = z
  .array(Stroke)
  .min(1)
  .max(MAX_STROKES)
  .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= MAX_STROKE_NUMBERS)
  .readonly()
const Ink = z.object({ strokes: Strokes, widthPt: z.number().positive().max(MAX_INK_WIDTH_PT) })

const Shape = z.object({
  rects: z.array(Rect).min(1).max(MAX_RECTS).readonly(),
  ink: Ink.nullable(),
  quote: z.string().max(MAX_QUOTE_LENGTH),
  contextBefore: z.string().max(MAX_CONTEXT_LENGTH),
  contextAfter: z.string().max(MAX_CONTEXT_LENGTH),
  /** Where the mark starts in the page's text, in characters; 0 when that is unknown. */
  textOffset: z.int().min(0),
})

const NewMark = Shape.extend({ kind: Kind, color: Color, pageIndex: PageIndex, comment: Comment }).refine((mark) =>
  isShapeOf(mark.kind, mark),
)

const Position = z.object({
  pageIndex: PageIndex,
  leftPt: z.number(),
  topPt: z.number(),
  zoom: z.union([z.enum(FITTING_ZOOMS), z.string().regex(/^\d{1,2}(\.\d{1,6})?$/)]),
  rotation: z.literal(ROTATIONS),
  layout: z.enum(PAGE_LAYOUTS),
  spread: z.enum(PAGE_SPREADS),
  isTrimmed: z.boolean(),
})

const Split = z.object({
  direction: z.enum(SPLIT_DIRECTIONS),
  share: z
    .number()
    .min(SMALLEST_SHARE)
    .max(1 - SMALLEST_SHARE),
  position: Position,
})

const Mark = z.object({
  id: MarkId,
  paperId: PaperId,
  kind: Kind,
  color: Color,
  pageIndex: PageIndex,
  rects: z.array(StoredRect).readonly(),
  ink: z.object({ strokes: z.array(z.array(z.number()).readonly()).readonly(), widthPt: z.number() }).nullable(),
  quote: z.string(),
  contextBefore: z.string(),
  contextAfter: z.string(),
  comment: z.string(),
  author: z.string().nullable(),
  sortKey: z.string(),
  createdAt: EpochMs,
  isUnplaced: z.boolean(),
})

const ExportOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), fileName: z.string(), markCount: z.int() }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('refused'), reason: z.enum(EXPORT_REFUSALS) }),
])
const ExportEvent = z.discriminatedUnion('kind', [...ExportOutcome.options, z.object({ kind: z.literal('progress'), share: z.number() })])
const Grouping = z.enum(GROUPINGS)
const exportRefusals = { PAPER_NOT_FOUND: {}, NOTHING_MARKED: {} }

const MarkIds = z.object({ markIds: z.array(MarkId).min(1).max(MAX_MARKS_AT_ONCE) })

/** Where somebody is in a paper, and what they marked there. The paper's file is never written. */
export const readerContract = {
  /** Null: never opened. */
  position: query.input(z.object({ paperId: PaperId })).output(Position.nullable()),
  // Touches nothing: the page that sends it knows where it is, and nobody else shows it.
  savePosition: command([])
    .errors({ PAPER_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId, position: Position }))
    .output(z.object({})),
  /** The second view of the paper as it was left; null: it has one view. */
  split: query.input(z.object({ paperId: PaperId })).output(Split.nullable()),
  // Touches nothing, as savePosition. Null closes the second view.
  saveSplit: command([])
    .errors({ PAPER_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId, split: Split.nullable() }))
    .output(z.object({})),
  /** The paper was opened with this password, so what waits for it can be done: it is kept until then, in memory only. */
  unlock: task
    .errors({ PAPER_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId, password: z.string().max(1_000) }))
    .output(z.object({})),
  /** In reading order. */
  marks: query.input(z.object({ paperId: PaperId })).output(z.array(Mark)),
  /** All or none, in the order given. A selection over several pages is one mark for each of them. */
  addMarks: command()
    .errors({ PAPER_NOT_FOUND: {}, PAGE_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId, marks: z.array(NewMark).min(1).max(MAX_MARKS_AT_ONCE) }))
    .output(z.array(Mark)),
  /** WRONG_KIND: a highlight can become an underline and back; every other kind stays what it is. */
  changeMark: command()
    .errors({ MARK_NOT_FOUND: {}, WRONG_KIND: {} })
    .input(z.object({ markId: MarkId, kind: Kind.optional(), color: Color.optional(), comment: Comment.optional() }))
    .output(Mark),
  /** Moves, extends, resizes or erases, on the same page. WRONG_SHAPE: a mark of this kind cannot look so. */
  reshapeMark: command()
    .errors({ MARK_NOT_FOUND: {}, WRONG_SHAPE: {} })
    .input(z.object({ markId: MarkId, shape: Shape }))
    .output(Mark),
  /** Puts a mark somewhere else in the paper, or among those without a place. WRONG_SHAPE: as with {@link reshapeMark}. */
  placeMark: command()
    .errors({ MARK_NOT_FOUND: {}, PAGE_NOT_FOUND: {}, WRONG_SHAPE: {} })
    .input(z.object({ markId: MarkId, pageIndex: PageIndex, shape: Shape, isUnplaced: z.boolean() }))
    .output(Mark),
  /**
   * Soft; {@link restoreMarks} brings them back. `givesBack`: undoes that they were taken in, so that the file's own
   * annotations are shown and offered again.
   */
  removeMarks: command()
    .errors({ MARK_NOT_FOUND: {} })
    .input(MarkIds.extend({ givesBack: z.boolean().optional() }))
    .output(z.object({})),
  restoreMarks: command().errors({ MARK_NOT_FOUND: {} }).input(MarkIds).output(z.object({})),
  /** Annotations that the paper's file brings from other programs, and which of them became marks. */
  embedded: query
    .errors({ PAPER_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId }))
    .output(
      z.object({
        /** Not among the marks yet. */
        fresh: z.int(),
        /** Whether somebody has to be asked; not again after an answer. */
        isOffered: z.boolean(),
        /** Who made the fresh ones, the first few. */
        authors: z.array(z.string()),
        /** More than can be taken in. */
        leftOut: z.int(),
        /** Stand in the file for what is drawn as a mark now, or was. */
        replaced: z.array(z.object({ pageIndex: PageIndex, annotationId: z.string() })),
      }),
    ),
  /** Makes marks of the file's annotations; `skipped` are among the marks already. The file stays as it is. */
  takeInEmbedded: command()
    .errors({ PAPER_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId }))
    .output(z.object({ added: z.array(Mark), skipped: z.int() })),
  /** They are not offered by themselves any more. */
  declineEmbedded: command()
    .errors({ PAPER_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId }))
    .output(z.object({})),
  /** Asks where, and writes a copy of the paper's file with the marks as standard annotations. The last event is the outcome. */
  exportCopy: task
    .errors(exportRefusals)
    .input(z.object({ paperId: PaperId }))
    .output(eventIterator(ExportEvent)),
  /** Asks where, and writes the marks as Markdown with links back to each. */
  exportMarkdown: task
    .errors(exportRefusals)
    .input(z.object({ paperId: PaperId, grouping: Grouping }))
    .output(ExportOutcome),
  /** Puts marks on the system's clipboard as Markdown: those named, or all of them. */
  copyMarkdown: task
    .errors({ ...exportRefusals, MARK_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId, markIds: MarkIds.shape.markIds.optional() }))
    .output(z.object({ markCount: z.int() })),
  /** Puts a link that leads back to a page on the system's clipboard. */
  copyLink: task
    .errors({ PAPER_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId, pageIndex: PageIndex }))
    .output(z.null()),
  /** Places in papers that a link outside of the app named; the app was started with it, or started again. */
  openedLinks: stream.output(eventIterator(z.object({ paperId: PaperId, pageIndex: PageIndex.nullable(), markId: MarkId.nullable() }))),
}
