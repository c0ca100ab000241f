import { z } from 'zod'
import { TITLE_SOURCES } from '../../shared/features/papers/papers.model.ts'

/** What the reading process is asked. Sent by main only. */
export interface ReadRequest {
  readonly path: string
  /** For guessing a title; not a path. */
  readonly fileName: string
  readonly password: string | null
  /** Where the text begins to be wanted, a page index; null: only what is needed for the library's row. */
  readonly textFrom: number | null
  /** Folder that holds pdf.js's `cmaps`, `standard_fonts` and `wasm`, with a slash at the end. */
  readonly assets: string
}

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
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('failed'), reason: z.enum(['password', 'damaged']) }),
])
export type ReaderMessage = z.infer<typeof ReaderMessage>
