import { z } from 'zod'
import { query } from '../../contract/endpoint.ts'
import { EpochMs } from '../../kernel/time.ts'
import { TRASH_KINDS } from './trash.model.ts'

const Kind = z.enum(TRASH_KINDS)
const TrashItem = z.object({
  kind: Kind,
  id: z.string(),
  /** What it is called; may be empty. */
  title: z.string(),
  /** What it belongs to, such as a mark's paper; may be empty. */
  of: z.string(),
  deletedAt: EpochMs,
})
export type TrashItem = z.infer<typeof TrashItem>

/** What was deleted, of all kinds. Each comes back by the order of its own feature. */
export const trashContract = {
  /** The latest first. The sample's own things are not in it: they come back with the sample. */
  items: query
    .input(z.object({ kind: Kind.nullable() }))
    .output(z.object({ items: z.array(TrashItem), hasMore: z.boolean(), counts: z.array(z.object({ kind: Kind, count: z.int() })) })),
}
