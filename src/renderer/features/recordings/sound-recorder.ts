import { ORPCError } from '@orpc/client'
import {
  CHUNK_MS,
  LEVELS_PER_SECOND,
  type PlannedQuestion,
  type RecordingSubject,
} from '../../../shared/features/recordings/recordings.model.ts'
import type { RecordingId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { toBase64 } from '../../client/to-base64.ts'

const MIME_TYPE = 'audio/webm;codecs=opus'
/** Plenty for a voice. */
const BITS_PER_SECOND = 48_000

export type RecordingTrouble =
  | 'no-microphone'
  | 'microphone-in-use'
  | 'microphone-refused'
  | 'microphone-lost'
  | 'disk-full'
  | 'too-long'
  | 'closed'
  | 'failed'

/** Says why nothing can be recorded, or why it ended by itself. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError'
  readonly trouble: RecordingTrouble

  constructor(trouble: RecordingTrouble) {
    super(trouble)
    this.trouble = trouble
  }
}

/** A recording that is being made. */
export interface SoundRecorder {
  readonly id: RecordingId
  readonly questions: readonly PlannedQuestion[]
  /** Loudness now, 0 to 100. */
  level(): number
  /** Resolves when the last word is on the disk, whoever ended it; rejects with a RecordingError when it ended by trouble. */
  readonly ended: Promise<void>
  stop(): void
}

/**
 * Opens a recording in main, which only then allows the microphone, and sends every second of sound there at once.
 *
 * @throws RecordingError
 */
export async function startSound(subject: RecordingSubject): Promise<SoundRecorder> {
  const { recordingId, questions } = await client.recordings.begin(subject).catch((error: unknown) => {
    throw new RecordingError(troubleOf(error))
  })
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    return { id: recordingId, questions, ...record(recordingId, stream) }
  } catch (error) {
    await client.recordings.end({ recordingId }).catch(() => {})
    throw new RecordingError(microphoneTrouble(error))
  }
}

function record(recordingId: RecordingId, stream: MediaStream): Pick<SoundRecorder, 'level' | 'ended' | 'stop'> {
  const recorder = new MediaRecorder(stream, { mimeType: MIME_TYPE, audioBitsPerSecond: BITS_PER_SECOND })
  const meter = measure(stream)
  let sending: Promise<void> = Promise.resolve()
  let trouble: RecordingTrouble | null = null
  const give = (reason: RecordingTrouble) => {
    trouble ??= reason
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const send = async (sound: Blob, levels: number[]) => {
    if (sound.size > 0 && trouble === null) await client.recordings.append({ recordingId, data: await toBase64(sound), levels })
  }
  recorder.addEventListener('dataavailable', ({ data }) => {
    const levels = meter.take()
    sending = sending.then(() => send(data, levels)).catch((error: unknown) => give(troubleOf(error)))
  })
  for (const track of stream.getTracks()) track.addEventListener('ended', () => give('microphone-lost'))
  const ended = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', async () => {
      for (const track of stream.getTracks()) track.stop()
      meter.end()
      await sending
      // Trouble in main has closed it already.
      await client.recordings.end({ recordingId }).catch(() => {})
      if (trouble === null) resolve()
      else reject(new RecordingError(trouble))
    })
  })
  recorder.start(CHUNK_MS)
  return {
    level: meter.latest,
    ended,
    stop: () => {
      if (recorder.state !== 'inactive') recorder.stop()
    },
  }
}

/** Measures how loud it is, ten times a second. */
function measure(stream: MediaStream) {
  const audio = new AudioContext()
  const analyser = audio.createAnalyser()
  audio.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  let levels: number[] = []
  let latest = 0
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    latest = Math.round(Math.min(1, peak) * 100)
    levels.push(latest)
  }, 1_000 / LEVELS_PER_SECOND)
  return {
    latest: () => latest,
    /** The levels since the last time. */
    take: () => {
      const taken = levels
      levels = []
      return taken
    },
    end: () => {
      clearInterval(timer)
      void audio.close()
    },
  }
}

function troubleOf(error: unknown): RecordingTrouble {
  switch (error instanceof ORPCError ? error.code : '') {
    case 'DISK_FULL':
      return 'disk-full'
    case 'TOO_LONG':
      return 'too-long'
    case 'RECORDING_NOT_OPEN':
      return 'closed'
    default:
      return 'failed'
  }
}

function microphoneTrouble(error: unknown): RecordingTrouble {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotFoundError':
      return 'no-microphone'
    case 'NotAllowedError':
      return 'microphone-refused'
    case 'NotReadableError':
      return 'microphone-in-use'
    default:
      return 'failed'
  }
}
