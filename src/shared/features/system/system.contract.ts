import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FEATURES, query, stream } from '../../contract/endpoint.ts'

export const systemContract = {
  /** Features whose data changed; one message per order. */
  changes: stream.output(eventIterator(z.array(z.enum(FEATURES)))),
  about: query.output(z.object({ version: z.string(), electron: z.string(), dataFolder: z.string() })),
}
