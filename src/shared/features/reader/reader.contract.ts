import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { MarkId, PaperId } from '../../kernel/ids.ts'
import { EpochMs } from '../../kernel/time.ts'
import {
  FITTING_ZOOMS,
  MARK_COLORS,
  MAX_COMMENT_LENGTH,
  MAX_CONTEXT_LENGTH,
  MAX_PARTS,
  MAX_QUOTE_LENGTH,
  MAX_RECTS,
  ROTATIONS,
} from './reader.model.ts'

const PageIndex = z.int().min(0)
const Rect = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()
const Rects = z.array(Rect).min(1).max(MAX_RECTS).readonly()
const Color = z.enum(MARK_COLORS)

const Position = z.object({
  pageIndex: PageIndex,
  leftPt: z.number(),
  topPt: z.number(),
  zoom: z.union([z.enum(FITTING_ZOOMS), z.string().regex(/^\d{1,2}(\.\d{1,6})?$/)]),
  rotation: z.literal(ROTATIONS),
})

const Mark = z.object({
  id: MarkId,
  paperId: PaperId,
  kind: z.literal('highlight'),
  color: Color,
  pageIndex: PageIndex,
  rects: z.array(Rect).readonly(),
  quote: z.string(),
  contextBefore: z.string(),
  contextAfter: z.string(),
  comment: z.string(),
  sortKey: z.string(),
  createdAt: EpochMs,
})

const HighlightPart = z.object({
  pageIndex: PageIndex,
  rects: Rects,
  quote: z.string().max(MAX_QUOTE_LENGTH),
  contextBefore: z.string().max(MAX_CONTEXT_LENGTH),
  contextAfter: z.string().max(MAX_CONTEXT_LENGTH),
  textOffset: z.int().min(0),
})

const MarkIds = z.object({ markIds: z.array(MarkId).min(1).max(10_000) })

/** Where somebody is in a paper, and what they marked there. The paper's file is never written. */
export const readerContract = {
  /** Null: never opened. */
  position: query.input(z.object({ paperId: PaperId })).output(Position.nullable()),
  // Touches nothing: the page that sends it knows where it is, and nobody else shows it.
  savePosition: command([])
    .errors({ PAPER_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId, position: Position }))
    .output(z.object({})),
  /** In reading order. */
  marks: query.input(z.object({ paperId: PaperId })).output(z.array(Mark)),
  /** One mark for each page that the selection touches. */
  addHighlight: command()
    .errors({ PAPER_NOT_FOUND: {}, PAGE_NOT_FOUND: {} })
    .input(z.object({ paperId: PaperId, color: Color, parts: z.array(HighlightPart).min(1).max(MAX_PARTS) }))
    .output(z.array(Mark)),
  changeMark: command()
    .errors({ MARK_NOT_FOUND: {} })
    .input(z.object({ markId: MarkId, color: Color.optional(), comment: z.string().max(MAX_COMMENT_LENGTH).optional() }))
    .output(Mark),
  /** Soft; {@link restoreMarks} brings them back. */
  removeMarks: command().errors({ MARK_NOT_FOUND: {} }).input(MarkIds).output(z.object({})),
  restoreMarks: command().errors({ MARK_NOT_FOUND: {} }).input(MarkIds).output(z.object({})),
}
