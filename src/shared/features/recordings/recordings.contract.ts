import { z } from 'zod'
import { command, query, task } from '../../contract/endpoint.ts'
import { MockId, PaperId, RecordingId, SessionId, StoryId } from '../../kernel/ids.ts'
import { DurationMs, EpochMs } from '../../kernel/time.ts'
import { LEVELS_PER_SECOND, MOST_CHUNK_BYTES, RECORDING_ENDINGS } from './recordings.model.ts'

const Level = z.int().min(0).max(100)
const look = { pageIndex: z.int().min(0).max(100_000), middle: z.number().min(0).max(1) }

const Recording = z.object({
  id: RecordingId,
  sessionId: SessionId.nullable(),
  paperId: PaperId.nullable(),
  mockId: MockId.nullable(),
  storyId: StoryId.nullable(),
  startedAt: EpochMs,
  durationMs: DurationMs,
  byteLength: z.int().min(0),
  ending: z.enum(RECORDING_ENDINGS),
  levels: z.array(Level).readonly(),
  looks: z.array(z.object({ atMs: DurationMs, ...look })).readonly(),
  interruptions: z.array(z.object({ question: z.string(), askedMs: DurationMs, answeredMs: DurationMs.nullable() })).readonly(),
})

/** What is recorded: an explanation of a paper, a mock, or a story that is told. */
const Subject = z.union([z.object({ sessionId: SessionId }), z.object({ mockId: MockId }), z.object({ storyId: StoryId })])
const ofRecording = z.object({ recordingId: RecordingId })
const RECORDING_NOT_FOUND = {}
const RECORDING_NOT_OPEN = {}

export const recordingsContract = {
  /** Finished ones, oldest first. */
  ofSession: query.input(z.object({ sessionId: SessionId })).output(z.array(Recording)),
  ofMock: query.input(z.object({ mockId: MockId })).output(z.array(Recording)),
  ofStory: query.input(z.object({ storyId: StoryId })).output(z.array(Recording)),
  find: query.errors({ RECORDING_NOT_FOUND }).input(ofRecording).output(Recording),

  /** Opens a recording; only while one is open may the page use the microphone. One that was open before is finished. */
  begin: task
    .errors({
      SESSION_NOT_FOUND: {},
      SESSION_STILL_RUNNING: {},
      MOCK_NOT_STARTED: {},
      STORY_NOT_FOUND: {},
      DISK_FULL: {},
      CANNOT_WRITE: {},
    })
    .input(Subject)
    .output(z.object({ recordingId: RecordingId, questions: z.array(z.object({ atMs: DurationMs, question: z.string() })) })),
  /** A chunk of sound, base64, and how loud it was. It is on the disk when this is answered. */
  append: task
    .errors({ RECORDING_NOT_OPEN, TOO_LONG: {}, DISK_FULL: {}, CANNOT_WRITE: {} })
    .input(
      z.object({
        recordingId: RecordingId,
        data: z.base64().max(Math.ceil(MOST_CHUNK_BYTES / 3) * 4),
        levels: z.array(Level).max(LEVELS_PER_SECOND * 10),
      }),
    )
    .output(z.void()),
  /** What is in sight now. The first look is the moment the sound begins. */
  look: command([])
    .errors({ RECORDING_NOT_OPEN })
    .input(z.object({ recordingId: RecordingId, ...look }))
    .output(z.void()),
  /** A question breaks in now, or was answered now. */
  interrupt: command([])
    .errors({ RECORDING_NOT_OPEN })
    .input(z.object({ recordingId: RecordingId, question: z.string().min(1).max(300), isAnswered: z.boolean() }))
    .output(z.void()),
  /** Closes the file and gives it its duration; without any sound nothing is kept. */
  end: task
    .errors({ RECORDING_NOT_OPEN })
    .input(ofRecording)
    .output(z.object({ isKept: z.boolean() })),
  remove: command().errors({ RECORDING_NOT_FOUND }).input(ofRecording).output(z.void()),
  /** Undoes {@link remove}, for thirty days. */
  restore: command().errors({ RECORDING_NOT_FOUND }).input(ofRecording).output(z.void()),
}
