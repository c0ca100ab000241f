import { z } from 'zod'
import { BACKUP_ERRORS } from '../../contract/backup-errors.ts'
import { query, task } from '../../contract/endpoint.ts'
import { EpochMs } from '../../kernel/time.ts'
import { TRASH_KINDS } from './trash.model.ts'

const Kind = z.enum(TRASH_KINDS)
const Count = z.int().min(0)
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

/** One thing; all of a kind; or everything, where neither is named. */
const Chosen = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('one'), kind: Kind, id: z.string().max(200) }),
  z.object({ scope: z.literal('all'), kind: Kind.nullable() }),
])
export type Chosen = z.infer<typeof Chosen>

const Going = z.object({
  itemCount: Count,
  /** What goes with them, besides themselves; null: too much to find it out beforehand. */
  belongings: z
    .object({
      marks: Count,
      answers: Count,
      recordings: Count,
      attachments: Count,
      /** Earlier texts of journal entries. */
      versions: Count,
      fileCount: Count,
      /** Of those files together, in bytes. */
      byteLength: Count,
      /** Papers that leave their title behind, because sessions were held on them. */
      keptTitles: Count,
    })
    .nullable(),
})
export type Going = z.infer<typeof Going>

/** What was deleted, of all kinds. Each comes back by the order of its own feature. */
export const trashContract = {
  /** The latest first. The sample's own things are not in it: they come back with the sample. */
  items: query
    .input(z.object({ kind: Kind.nullable() }))
    .output(z.object({ items: z.array(TrashItem), hasMore: z.boolean(), counts: z.array(z.object({ kind: Kind, count: z.int() })) })),
  /** What would go for ever. Tried out and taken back, so it waits for the store as an order does; changes nothing. */
  whatGoes: task.errors({ NOT_IN_TRASH: {} }).input(Chosen).output(Going),
  /** Deletes one thing for ever, with its files. */
  purge: task
    .errors({ NOT_IN_TRASH: {} })
    .input(z.object({ kind: Kind, id: z.string().max(200) }))
    .output(z.null()),
  /** Deletes everything for ever, or all of a kind, with its files. Makes a backup first. */
  empty: task
    .errors(BACKUP_ERRORS)
    .input(z.object({ kind: Kind.nullable() }))
    .output(z.object({ itemCount: Count })),
}
