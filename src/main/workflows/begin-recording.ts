import { implement } from '@orpc/server'
import { recordingsContract } from '../../shared/features/recordings/recordings.contract.ts'
import { planQuestions } from '../../shared/features/recordings/recordings.model.ts'
import type { RecordingId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { findMock } from '../features/interviews/mocks.store.ts'
import { findStory } from '../features/interviews/stories.store.ts'
import { findSession } from '../features/reading/sessions.store.ts'
import { isDiskFull } from '../features/recordings/recordings.handlers.ts'
import { findRun } from '../store/timer.store.ts'

/**
 * Opens the recording of an explanation, which comes after reading, of a mock, while it runs or later, or of a story that
 * is told. Questions that break into an explanation are chosen here, by chance; a mock has its own.
 */
export const beginRecording = implement(recordingsContract.begin)
  .$context<Context>()
  .handler(async ({ context, input, errors }) => {
    const { db, ids, host, recorder, random } = context
    if ('mockId' in input) {
      if (findMock(db, input.mockId)?.runId == null) throw errors.MOCK_NOT_STARTED()
    } else if ('storyId' in input) {
      if (!findStory(db, input.storyId)) throw errors.STORY_NOT_FOUND()
    } else {
      const run = findSession(db, input.sessionId) && findRun(db, input.sessionId)
      if (!run) throw errors.SESSION_NOT_FOUND()
      if (run.endedAt === null) throw errors.SESSION_STILL_RUNNING()
    }
    const recordingId = ids.next() as RecordingId
    try {
      await recorder.begin(recordingId, input)
    } catch (error) {
      if (isDiskFull(error, host.dataFolder)) throw errors.DISK_FULL()
      host.logDefect(error)
      throw errors.CANNOT_WRITE()
    }
    return { recordingId, questions: 'sessionId' in input ? [...planQuestions(context.settings().interruptions, random)] : [] }
  })
