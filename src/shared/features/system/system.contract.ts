import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, FEATURES, query, stream, task } from '../../contract/endpoint.ts'

export const systemContract = {
  /** Features whose data changed; one message per order. */
  changes: stream.output(eventIterator(z.array(z.enum(FEATURES)))),
  /** Writes a row that means nothing: fails with a code of `STORE_FAILURE_CODES` as long as nothing can be written. */
  tryWriting: command([]).output(z.null()),
  /** What the page's own process takes now, its workers included, in MB; 0 where that can't be known. */
  pageMemory: query.output(z.number().min(0)),
  /** Makes the window fill the screen, or gives it back its size. */
  setFullScreen: task.input(z.object({ isFull: z.boolean() })).output(z.object({})),
  /** Whether the window fills the screen, whenever that changes; the system's own menu and keys change it too. */
  fullScreen: stream.output(eventIterator(z.boolean())),
  about: query.output(z.object({ version: z.string(), electron: z.string(), dataFolder: z.string() })),
}
