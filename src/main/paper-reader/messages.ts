import { z } from 'zod'
import { TITLE_SOURCES } from '../../shared/features/papers/papers.model.ts'
import type { MarkAnnotation } from '../../shared/features/reader/mark-annotation.model.ts'
import { SECTION_ROLES } from '../../shared/features/sections/sections.model.ts'
import { SECTION_TARGETS } from '../../shared/kernel/section-targets.ts'

/** What the reading process is asked. Sent by main only. */
export type ReaderRequest = ReadRequest | AnnotateRequest

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

const Place = z.object({ pageIndex: z.int().min(0).max(1_000_000), yTop: z.number().min(-20_000).max(20_000) })
const FoundSections = z.object({
  columns: z.literal([1, 2]),
  sections: z
    .array(
      Place.extend({
        number: z.string().max(20).nullable(),
        heading: z.string().max(400),
        column: z.literal([0, 1, 2]),
        role: z.enum(SECTION_ROLES),
      }),
    )
    .max(500),
  targets: z.record(z.enum(SECTION_TARGETS), Place.nullable()),
})
/** Asks for what turns the file into one with these annotations: bytes to follow its own. */
export interface AnnotateRequest {
  readonly kind: 'annotate'
  readonly path: string
  readonly annotations: readonly MarkAnnotation[]
}

/** Longest piece of an answer in bytes; a longer one comes in pieces. */
export const PIECE_BYTES = 768 * 1024

/**
 * What the reading process answers. It has parsed a stranger's file, so main checks each message as it checks a
 * page's: limits here are the store's.
 */
export const ReaderMessage = z.discriminatedUnion('kind', [
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
  FoundSections.extend({ kind: z.literal('sections') }),
  z.object({ kind: z.literal('bytes'), base64: z.base64().max(PIECE_BYTES * 2) }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('failed'), reason: z.enum(['password', 'damaged']) }),
])
export type ReaderMessage = z.infer<typeof ReaderMessage>
