import { implement } from '@orpc/server'
import { recordingsContract } from '../../../shared/features/recordings/recordings.contract.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { faultOf } from '../../store/store-fault.ts'
import { listRecordings, markRecordingDeleted, markRecordingRestored } from './recordings.store.ts'

const recordings = implement(recordingsContract).$context<Context>()

/** All but the beginning, which asks the session and lives in `main/workflows`. */
export const recordingsHandlers = {
  ofSession: recordings.ofSession.handler(({ context, input }) => listRecordings(context.db, { sessionId: input.sessionId })),
  ofMock: recordings.ofMock.handler(({ context, input }) => listRecordings(context.db, { mockId: input.mockId })),
  ofStory: recordings.ofStory.handler(({ context, input }) => listRecordings(context.db, { storyId: input.storyId })),
  find: recordings.find.handler(({ context, input, errors }) => {
    const [recording] = listRecordings(context.db, { id: input.recordingId })
    if (!recording) throw errors.RECORDING_NOT_FOUND()
    return recording
  }),
  append: recordings.append.handler(async ({ context: { recorder, host }, input: { recordingId, data, levels }, errors }) => {
    const outcome = await recorder.append(recordingId, Buffer.from(data, 'base64'), levels).catch(async (error: unknown) => {
      const isFull = isDiskFull(error, host.dataFolder)
      if (!isFull) host.logDefect(error)
      await recorder.end(recordingId, 'disk-full').catch(host.logDefect)
      return isFull ? 'disk-full' : 'failed'
    })
    if (outcome === 'not-open') throw errors.RECORDING_NOT_OPEN()
    if (outcome === 'too-long') throw errors.TOO_LONG()
    if (outcome === 'disk-full') throw errors.DISK_FULL()
    if (outcome === 'failed') throw errors.CANNOT_WRITE()
  }),
  look: recordings.look.handler(
    command(({ context, input: { recordingId, ...look }, errors }) => {
      if (!context.recorder.look(recordingId, look)) throw errors.RECORDING_NOT_OPEN()
    }),
  ),
  interrupt: recordings.interrupt.handler(
    command(({ context, input: { recordingId, question, isAnswered }, errors }) => {
      if (!context.recorder.interrupt(recordingId, question, isAnswered)) throw errors.RECORDING_NOT_OPEN()
    }),
  ),
  end: recordings.end.handler(async ({ context, input, errors }) => {
    const isKept = await context.recorder.end(input.recordingId, 'stopped')
    if (isKept === null) throw errors.RECORDING_NOT_OPEN()
    return { isKept }
  }),
  remove: recordings.remove.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (!markRecordingDeleted(db, input.recordingId, clock.now())) throw errors.RECORDING_NOT_FOUND()
    }),
  ),
  restore: recordings.restore.handler(
    command(({ context: { db }, input, errors }) => {
      if (!markRecordingRestored(db, input.recordingId)) throw errors.RECORDING_NOT_FOUND()
    }),
  ),
}

/** Whether a write failed because there is no room. */
export function isDiskFull(error: unknown, folder: string): boolean {
  const fault = faultOf(error, folder)
  return fault?.kind === 'operational' && fault.problem === 'full'
}
