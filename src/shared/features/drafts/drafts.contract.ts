import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { EpochMs } from '../../kernel/time.ts'

/** Whose text it is, such as `plan.new-block` or `mark.comment:<id>`. */
const Scope = z.string().min(1).max(128)
const MAX_DRAFT_CHARS = 1_000_000

/** Text that somebody types before there is a row for it: a dialog's field survives a crash. */
export const draftsContract = {
  /** Null: nothing was typed, or it was used. */
  draft: query.input(z.object({ scope: Scope })).output(z.object({ body: z.string(), updatedAt: EpochMs }).nullable()),
  save: command()
    .input(z.object({ scope: Scope, body: z.string().max(MAX_DRAFT_CHARS) }))
    .output(z.void()),
  /** The text became a row, or was thrown away on purpose. Does nothing where there is none. */
  clear: command()
    .input(z.object({ scope: Scope }))
    .output(z.void()),
}
