import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, FEATURES, query, stream, task } from '../../contract/endpoint.ts'
import { SessionId } from '../../kernel/ids.ts'

/** Where the app's window goes when it is called from outside: what runs, its finish, or the session that has just ended. */
const AppPlace = z.discriminatedUnion('place', [
  z.object({ place: z.literal('running') }),
  z.object({ place: z.literal('finish') }),
  z.object({ place: z.literal('session'), sessionId: SessionId }),
])
export type AppPlace = z.infer<typeof AppPlace>

/** One package that the app is made of. */
const Licence = z.object({
  name: z.string(),
  /** Empty where it has none of its own. */
  version: z.string(),
  /** By its short name, such as MIT; empty where only the text says it. */
  licence: z.string(),
  text: z.string(),
})
export type Licence = z.infer<typeof Licence>

export const systemContract = {
  /** Features whose data changed; one message per order. */
  changes: stream.output(eventIterator(z.array(z.enum(FEATURES)))),
  /** Writes a row that means nothing: fails with a code of `STORE_FAILURE_CODES` as long as nothing can be written. */
  tryWriting: command([]).output(z.null()),
  /** What the page's own process takes now, its workers included, in MB; 0 where that can't be known. */
  pageMemory: query.output(z.number().min(0)),
  /** Makes the window fill the screen, or gives it back its size. */
  setFullScreen: task.input(z.object({ isFull: z.boolean() })).output(z.object({})),
  /** That the window begins to fill the screen, or ends it unasked: by the system's own menu and keys. */
  fullScreen: stream.output(eventIterator(z.boolean())),
  /** Opens the small window of the running clock, or brings it to the front. */
  openMini: task.errors({ NOTHING_RUNNING: {} }).output(z.null()),
  /** Closes the small window; nothing else changes. */
  closeMini: task.output(z.null()),
  /** Brings the app's window to the front and leads it somewhere: for the small window and the tray. */
  showApp: task.input(AppPlace).output(z.null()),
  /** Where the app's window was called to, one after the other. */
  appPlaces: stream.output(eventIterator(AppPlace)),
  /** Whose work the app is made of, by name. */
  licences: query.output(z.array(Licence)),
  /** Shows the folder of the log in the system's file manager. */
  openLogs: task.output(z.null()),
  about: query.output(z.object({ version: z.string(), electron: z.string(), dataFolder: z.string() })),
}
