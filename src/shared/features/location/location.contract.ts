import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { query, task } from '../../contract/endpoint.ts'
import { LOCATION_REFUSALS } from './location.model.ts'

const Token = z.string().min(1).max(64)
const Count = z.int().min(0)
const Refused = z.object({ kind: z.literal('refused'), reason: z.enum(LOCATION_REFUSALS) })
const Progress = z.object({ kind: z.literal('progress'), share: z.number().min(0).max(1) })
/** The library lies elsewhere from now on; the app ends and starts again from there. */
const Left = z.object({ kind: z.literal('left') })
const Chosen = z.object({
  kind: z.literal('chosen'),
  token: Token,
  folder: z.string(),
  /** A whole library lies there: it would be opened, and nothing copied. */
  holdsLibrary: z.boolean(),
  /** Of the present library. */
  fileCount: Count,
  byteLength: Count,
})
export type ChosenFolder = z.infer<typeof Chosen>

/** Where the library lies, and how it comes to lie elsewhere. */
export const locationContract = {
  where: query.output(
    z.object({
      folder: z.string(),
      fileCount: Count,
      byteLength: Count,
      /** Where it lay before, as long as it still does. */
      former: z.object({ folder: z.string(), byteLength: Count }).nullable(),
    }),
  ),
  /** Asks for a folder and looks whether the library can go there. Null: cancelled. */
  choose: task.output(z.discriminatedUnion('kind', [Refused, Chosen]).nullable()),
  /** Copies everything there, proves it, and points the app there. Ended early, it leaves nothing. */
  move: task
    .errors({ FOLDER_FORGOTTEN: {}, RECORDING_OPEN: {} })
    .input(z.object({ token: Token }))
    .output(eventIterator(z.discriminatedUnion('kind', [Progress, Left, Refused]))),
  /** Points the app to the library that lies there, and starts it again; the present one stays where it is. */
  use: task
    .errors({ FOLDER_FORGOTTEN: {}, RECORDING_OPEN: {} })
    .input(z.object({ token: Token }))
    .output(z.discriminatedUnion('kind', [Left, Refused])),
  /** Removes what was left behind by a move, for good. */
  removeFormer: task.errors({ NO_FORMER: {}, CANNOT_REMOVE: {} }).output(z.null()),
  openFolder: task.input(z.object({ which: z.enum(['present', 'former']) })).output(z.null()),
}
