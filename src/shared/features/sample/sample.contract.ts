import { z } from 'zod'
import { command, query, task } from '../../contract/endpoint.ts'
import { PaperId } from '../../kernel/ids.ts'

/** Removing the sample changes data of all these features. */
const TOUCHED = ['sample', 'papers', 'reader', 'reading', 'planner', 'journal', 'practice', 'interviews', 'tabs'] as const

export const sampleContract = {
  /** `isPresent`: something of the sample is there. `isFresh`: nothing is there at all, so the sample is worth offering. */
  status: query.output(z.object({ isPresent: z.boolean(), isFresh: z.boolean() })),
  /** Imports the sample paper and lays the sample campaign around today. An own campaign stays as it is. */
  install: task.errors({ ALREADY_PRESENT: {}, SAMPLE_UNREADABLE: {} }).output(z.object({ paperId: PaperId })),
  /** Removes everything of the sample softly, at once. What the person wrote on top of it stays. */
  remove: command(TOUCHED).errors({ NOT_PRESENT: {}, SESSION_RUNNING: {} }).output(z.void()),
  /** Undoes the last {@link remove}. An own campaign made meanwhile stays the open one. */
  restore: command(TOUCHED).errors({ NOTHING_REMOVED: {}, ALREADY_PRESENT: {} }).output(z.void()),
}
