import { z } from 'zod'
import { query } from '../../contract/endpoint.ts'
import { Place } from '../../kernel/place.ts'
import { EpochMs } from '../../kernel/time.ts'
import { MAX_HITS, SEARCH_KINDS } from './search.model.ts'

const TextParts = z.array(z.object({ text: z.string(), isMatch: z.boolean() }))
const Hit = z.object({
  /** Unique among the hits of its kind. */
  id: z.string(),
  /** What it is called; may be empty. */
  title: TextParts,
  /** The words around what matched; may be empty. */
  body: TextParts,
  /** Of the page it stands on. */
  pageLabel: z.string().nullable(),
  /** When it was written or made, where that helps to tell it from others. */
  at: EpochMs.nullable(),
  place: Place,
})
export type Hit = z.infer<typeof Hit>

export const searchContract = {
  /**
   * Hits of one kind, best of the newest first. One kind a question, so that none waits for another.
   * `count` stops at 1,000, and `isMore` says that there are more.
   */
  hits: query
    .input(z.object({ kind: z.enum(SEARCH_KINDS), text: z.string().max(500), limit: z.int().min(1).max(MAX_HITS) }))
    .output(z.object({ hits: z.array(Hit), count: z.int().min(0), isMore: z.boolean() })),
}
