import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, FEATURES, query, stream } from '../../contract/endpoint.ts'

export const systemContract = {
  /** Features whose data changed; one message per order. */
  changes: stream.output(eventIterator(z.array(z.enum(FEATURES)))),
  /** Writes a row that means nothing: fails with a code of `STORE_FAILURE_CODES` as long as nothing can be written. */
  tryWriting: command([]).output(z.null()),
  /** What the page's own process takes now, its workers included, in MB; 0 where that can't be known. */
  pageMemory: query.output(z.number().min(0)),
  about: query.output(z.object({ version: z.string(), electron: z.string(), dataFolder: z.string() })),
}
