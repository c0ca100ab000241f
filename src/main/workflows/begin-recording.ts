import { implement } from '@orpc/server'
import { recordingsContract } from '../../shared/features/recordings/recordings.contract.ts'
import { planQuestions } from '../../shared/features/recordings/recordings.model.ts'
import type { RecordingId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { findSession } from '../features/reading/sessions.store.ts'
import { isDiskFull } from '../features/recordings/recordings.handlers.ts'
import { findRun } from '../store/timer.store.ts'

/** Opens the recording of an explanation: it comes after reading. Questions to break in with are chosen here, by chance. */
export const beginRecording = implement(recordingsContract.begin)
  .$context<Context>()
  .handler(async ({ context, input: { sessionId }, errors }) => {
    const { db, ids, host, recorder, random } = context
    const run = findSession(db, sessionId) && findRun(db, sessionId)
    if (!run) throw errors.SESSION_NOT_FOUND()
    if (run.endedAt === null) throw errors.SESSION_STILL_RUNNING()
    const recordingId = ids.next() as RecordingId
    try {
      await recorder.begin(recordingId, sessionId)
    } catch (error) {
      if (isDiskFull(error, host.dataFolder)) throw errors.DISK_FULL()
      host.logDefect(error)
      throw errors.CANNOT_WRITE()
    }
    return { recordingId, questions: [...planQuestions(context.settings().interruptions, random)] }
  })
