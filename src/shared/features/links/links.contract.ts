import { z } from 'zod'
import { query } from '../../contract/endpoint.ts'
import { JournalEntryId } from '../../kernel/ids.ts'
import { Place } from '../../kernel/place.ts'
import { REFERENCE_KINDS } from '../../kernel/reference.ts'
import { IsoDate } from '../../kernel/time.ts'

const Ref = z.object({ kind: z.enum(REFERENCE_KINDS), id: z.string().min(1).max(64) })
/** `name` is the one it has now; empty where it has none. */
const Target = Ref.extend({
  name: z.string(),
  /** `unknown`: nothing with this id was ever here. */
  state: z.enum(['there', 'deleted', 'unknown']),
  place: Place.nullable(),
})

/** Links from one thing to another, which stand in texts as `[[kind:id name]]`. */
export const linksContract = {
  /** What each of these is called now and where it is, in the order asked. */
  targets: query.input(z.object({ refs: z.array(Ref).max(200) })).output(z.array(Target)),
  /** What could be meant by these letters, best first, at most 20; by none: what was made last. */
  suggest: query.input(z.object({ text: z.string().max(100) })).output(z.array(Ref.extend({ name: z.string() }))),
  /** Journal entries whose text leads here, newest first, at most 50. */
  linkedFrom: query.input(Ref).output(z.array(z.object({ entryId: JournalEntryId, name: z.string(), day: IsoDate }))),
}
