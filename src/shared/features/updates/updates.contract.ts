import { z } from 'zod'
import { query, task } from '../../contract/endpoint.ts'
import { LOOK_ENDS } from './updates.model.ts'

/** The only part of the app that asks anything of the network, and only when somebody says so. */
export const updatesContract = {
  /** Who would be asked, punycode included; null: this build knows nobody. Asks nothing of anybody. */
  source: query.output(z.object({ version: z.string(), host: z.string().nullable() })),
  /** Asks that host once which version is the newest. Nothing is downloaded besides the answer. */
  look: task.errors({ NO_SOURCE: {} }).output(
    z.discriminatedUnion('end', [
      z.object({
        end: z.literal(LOOK_ENDS[0]),
        version: z.string(),
        /** Where it is told of: a secure web address. */
        page: z.string(),
      }),
      z.object({ end: z.enum(LOOK_ENDS).exclude(['newer']) }),
    ]),
  ),
}
