import { z } from 'zod'
import { TITLE_SOURCES } from '../../shared/features/papers/papers.model.ts'
import { MAX_ATTACHMENT_NAME, MOST_ATTACHMENTS } from '../../shared/features/reader/embedded.model.ts'
import {
  isShapeOf,
  MARK_COLORS,
  MARK_KINDS,
  MAX_AUTHOR_LENGTH,
  MAX_COMMENT_LENGTH,
  MAX_CONTEXT_LENGTH,
  MAX_INK_WIDTH_PT,
  MAX_QUOTE_LENGTH,
  MAX_RECTS,
  MAX_STROKE_NUMBERS,
  MAX_STROKES,
} from '../../shared/features/reader/mark.model.ts'
import type { MarkAnnotation } from '../../shared/features/reader/mark-annotation.model.ts'
import type { Unplaced } from '../../shared/features/reader/relink.ts'
import { type Place, SECTION_ROLES } from '../../shared/features/sections/sections.model.ts'
import { MarkId } from '../../shared/kernel/ids.ts'
import { SECTION_TARGETS, type SectionTarget } from '../../shared/kernel/section-targets.ts'
import { EpochMs } from '../../shared/kernel/time.ts'

/** What the reading process is asked. Sent by main only. */
export type ReaderRequest = ReadRequest | AnnotateRequest | LookRequest | RelinkRequest

export interface ReadRequest {
  readonly kind: 'read'
  readonly path: string
  /** For guessing a title; not a path. */
  readonly fileName: string
  readonly password: string | null
  /** Where the text begins to be wanted, a page index; null: only what is needed for the library's row. */
  readonly textFrom: number | null
  /** Whether sections are wanted, and what they may be found from. */
  readonly sections: 'none' | 'text' | 'text-and-outline'
  /** Folder that holds pdf.js's `cmaps`, `standard_fonts` and `wasm`, with a slash at the end. */
  readonly assets: string
}

/** Asks what a file brings besides its pages: other programs' annotations, and attached files. */
export interface LookRequest {
  readonly kind: 'look'
  readonly path: string
  readonly password: string | null
  readonly assets: string
}

/** Asks where in a newer file of a paper its marks and section markers lie. */
export interface RelinkRequest {
  readonly kind: 'relink'
  readonly path: string
  readonly password: string | null
  /** The file that the marks were made on. */
  readonly formerPath: string
  readonly marks: readonly Unplaced[]
  /** Section markers set by hand on the former file. */
  readonly markers: readonly SectionMarker[]
  readonly assets: string
}

export interface SectionMarker extends Place {
  readonly target: SectionTarget
}

const FoundPlace = z.object({ pageIndex: z.int().min(0).max(1_000_000), yTop: z.number().min(-20_000).max(20_000) })
const FoundSections = z.object({
  columns: z.literal([1, 2]),
  sections: z
    .array(
      FoundPlace.extend({
        number: z.string().max(20).nullable(),
        heading: z.string().max(400),
        column: z.literal([0, 1, 2]),
        role: z.enum(SECTION_ROLES),
      }),
    )
    .max(500),
  targets: z.record(z.enum(SECTION_TARGETS), FoundPlace.nullable()),
})
const PageFrame = z.object({ transform: z.array(z.number()).length(6).readonly(), width: z.number() })

/** Asks for what turns the file into one with these annotations: bytes to follow its own. */
export interface AnnotateRequest {
  readonly kind: 'annotate'
  readonly path: string
  readonly annotations: readonly MarkAnnotation[]
}

/** Annotations in one message. */
export const MARKS_AT_ONCE = 200

const Coordinate = z.number().min(-1e9).max(1e9)
const Part = z.object({
  pageIndex: z.int().min(0).max(1_000_000),
  rects: z
    .array(z.tuple([Coordinate, Coordinate, Coordinate, Coordinate]))
    .min(1)
    .max(MAX_RECTS),
  ink: z
    .object({
      strokes: z.array(z.array(Coordinate).min(2).max(MAX_STROKE_NUMBERS)).min(1).max(MAX_STROKES),
      widthPt: z.number().positive().max(MAX_INK_WIDTH_PT),
    })
    .nullable(),
  quote: z.string().max(MAX_QUOTE_LENGTH),
  contextBefore: z.string().max(MAX_CONTEXT_LENGTH),
  contextAfter: z.string().max(MAX_CONTEXT_LENGTH),
  textOffset: z.int().min(0),
})
const EmbeddedMark = Part.extend({
  annotationId: z.string().min(1).max(100),
  kind: z.enum(MARK_KINDS),
  color: z.enum(MARK_COLORS),
  comment: z.string().max(MAX_COMMENT_LENGTH),
  author: z.string().min(1).max(MAX_AUTHOR_LENGTH).nullable(),
  createdAt: EpochMs.nullable(),
  isOwn: z.boolean(),
  replaces: z.boolean(),
}).refine((mark) => isShapeOf(mark.kind, mark))
const Attachment = z.object({ fileName: z.string().max(MAX_ATTACHMENT_NAME), byteLength: z.int().min(0).nullable() })

/** Longest piece of an answer in bytes; a longer one comes in pieces. */
export const PIECE_BYTES = 768 * 1024

/**
 * What the reading process answers. It has parsed a stranger's file, so main checks each message as it checks a
 * page's: limits here are the store's.
 */
export const ReaderMessage = z.discriminatedUnion('kind', [
  /** Once in a process: it has loaded what it reads with. */
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('facts'),
    title: z.string().min(1).max(500),
    titleSource: z.enum(TITLE_SOURCES),
    authors: z.array(z.string().max(300)).max(200),
    year: z.int().nullable(),
    pageCount: z.int().min(1).max(1_000_000),
    pageLabels: z.array(z.string().max(100)).nullable(),
    isEncrypted: z.boolean(),
  }),
  z.object({ kind: z.literal('page'), pageIndex: z.int().min(0), text: z.string().max(400_000) }),
  /** A page was read for its sections. */
  z.object({ kind: z.literal('placed'), pageIndex: z.int().min(0) }),
  FoundSections.extend({ kind: z.literal('sections'), frames: z.array(PageFrame).max(1_000) }),
  z.object({ kind: z.literal('attachments'), files: z.array(Attachment).max(MOST_ATTACHMENTS) }),
  /** A page was looked at, or part of it; `leftOut`: how many of its annotations are too many. */
  z.object({
    kind: z.literal('annotations'),
    pageIndex: z.int().min(0),
    marks: z.array(EmbeddedMark).max(MARKS_AT_ONCE),
    leftOut: z.int().min(0),
  }),
  z.object({ kind: z.literal('relinked'), marks: z.array(z.object({ id: MarkId, part: Part.nullable() })).max(MARKS_AT_ONCE) }),
  z.object({
    kind: z.literal('markers'),
    markers: z.array(z.object({ target: z.enum(SECTION_TARGETS), place: FoundPlace.nullable() })).max(SECTION_TARGETS.length),
  }),
  z.object({ kind: z.literal('bytes'), base64: z.base64().max(PIECE_BYTES * 2) }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('failed'), reason: z.enum(['password', 'locked', 'no-pages', 'damaged']) }),
])
export type ReaderMessage = z.infer<typeof ReaderMessage>
