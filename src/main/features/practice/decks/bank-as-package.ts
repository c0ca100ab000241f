import type { Context } from '../../../core/context.ts'
import { mediaFolder } from '../../../core/media-kind.ts'
import { leavingQuestions } from './leaving-questions.ts'
import { createDeckJobs } from './run-deck-job.ts'

/** The whole bank as an Anki package, written in a worker. `withDates`: with what was answered and when each card is due. */
export async function bankAsPackage(
  { db, host }: Pick<Context, 'db' | 'host'>,
  withDates: boolean,
): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
  const questions = leavingQuestions(db, withDates)
  const bytes = await createDeckJobs(host.deckWorker).write({ questions, mediaFolder: mediaFolder(host.dataFolder) })
  return { bytes, count: questions.length }
}
