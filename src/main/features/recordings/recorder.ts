import type { FileHandle } from 'node:fs/promises'
import {
  isExpired,
  LONGEST_RECORDING_MS,
  type LoggedLook,
  type RecordingEnding,
  type RecordingSubject,
} from '../../../shared/features/recordings/recordings.model.ts'
import type { RecordingId } from '../../../shared/kernel/ids.ts'
import type { Clock, StoreService } from '../../core/context.ts'
import { inTransaction } from '../../store/db.ts'
import { createPart, finishPart, removeSound } from './recording-files.ts'
import {
  answerInterruption,
  deleteRecording,
  finishRecording,
  insertChunk,
  insertInterruption,
  insertLook,
  insertRecording,
  listEndedRecordings,
  listOpenRecordings,
} from './recordings.store.ts'

/** Chunks come every second; a page that sends none for so long is gone. */
const SILENCE_MS = 15_000

export interface RecorderParts {
  readonly store: StoreService
  readonly clock: Clock
  readonly dataFolder: string
  readonly keepDays: () => number | null
  readonly onChanged: () => void
  readonly onDefect: (error: unknown) => void
}

/** Writes the one recording that is being made straight to disk, and looks after those that were. */
export interface Recorder {
  /** True while a recording is open: only then may the page use the microphone. */
  isOpen(): boolean
  /** Opens one; another that was open is finished first. @throws what the file system says */
  begin(id: RecordingId, subject: RecordingSubject): Promise<void>
  /** Resolves when the chunk is on the disk. @throws what the file system says; what was written before is kept */
  append(id: RecordingId, bytes: Uint8Array, levels: readonly number[]): Promise<'written' | 'not-open' | 'too-long'>
  /** Inside a transaction. False: it is not open. The first look is the beginning of the sound. */
  look(id: RecordingId, look: Omit<LoggedLook, 'atMs'>): boolean
  /** Inside a transaction. False: it is not open. */
  interrupt(id: RecordingId, question: string, isAnswered: boolean): boolean
  /** @returns whether there was sound to keep; null when it is not open */
  end(id: RecordingId, ending: RecordingEnding): Promise<boolean | null>
  /** Finishes what a crash left, and deletes what is not to be kept any longer. */
  tidy(): Promise<void>
  /** Finishes the open one, because the app ends. */
  close(): Promise<void>
}

interface OpenRecording {
  readonly id: RecordingId
  readonly file: FileHandle
  /** Monotonic; null until the sound begins. */
  beganMono: number | null
  readonly openedMono: number
  silence: NodeJS.Timeout
  /** Chunks are written one after the other. */
  writing: Promise<unknown>
}

export function createRecorder({ store, clock, dataFolder, keepDays, onChanged, onDefect }: RecorderParts): Recorder {
  let current: OpenRecording | null = null
  const find = (id: RecordingId) => (current?.id === id ? current : null)
  const sinceBegan = (recording: OpenRecording) => Math.max(0, clock.monotonic() - (recording.beganMono ?? clock.monotonic()))
  const listen = (id: RecordingId) => setTimeout(() => void end(id, 'recovered').catch(onDefect), SILENCE_MS).unref()

  /** The file is closed by now. */
  const finish = async (id: RecordingId, ending: RecordingEnding): Promise<boolean> => {
    const finished = await finishPart(dataFolder, id)
    inTransaction(store.db, () => (finished ? finishRecording(store.db, id, { ...finished, ending }) : deleteRecording(store.db, id)))
    onChanged()
    return finished !== null
  }
  const end: Recorder['end'] = async (id, ending) => {
    const recording = find(id)
    if (!recording) return null
    current = null
    clearTimeout(recording.silence)
    await recording.writing.catch(() => {})
    await recording.file.close()
    return finish(id, ending)
  }

  return {
    isOpen: () => current !== null,
    begin: async (id, subject) => {
      if (current) await end(current.id, 'recovered')
      const file = await createPart(dataFolder, id)
      inTransaction(store.db, () => insertRecording(store.db, id, subject, clock.now()))
      current = { id, file, beganMono: null, openedMono: clock.monotonic(), silence: listen(id), writing: Promise.resolve() }
    },
    append: async (id, bytes, levels) => {
      const recording = find(id)
      if (!recording) return 'not-open'
      if (clock.monotonic() - recording.openedMono > LONGEST_RECORDING_MS) return 'too-long'
      clearTimeout(recording.silence)
      recording.silence = listen(id)
      const write = async () => {
        await recording.file.appendFile(bytes)
        await recording.file.datasync()
      }
      recording.writing = recording.writing.then(write)
      await recording.writing
      inTransaction(store.db, () => insertChunk(store.db, id, levels, bytes.length))
      return 'written'
    },
    look: (id, look) => {
      const recording = find(id)
      if (!recording) return false
      recording.beganMono ??= clock.monotonic()
      insertLook(store.db, id, { ...look, atMs: sinceBegan(recording) })
      return true
    },
    interrupt: (id, question, isAnswered) => {
      const recording = find(id)
      if (!recording) return false
      const write = isAnswered ? answerInterruption : insertInterruption
      write(store.db, id, question, sinceBegan(recording))
      return true
    },
    end,
    tidy: async () => {
      for (const id of listOpenRecordings(store.db)) if (id !== current?.id) await finish(id, 'recovered')
      for (const recording of listEndedRecordings(store.db)) {
        if (!isExpired(recording, keepDays(), clock.now())) continue
        await removeSound(dataFolder, recording.id)
        inTransaction(store.db, () => deleteRecording(store.db, recording.id))
        onChanged()
      }
    },
    close: async () => {
      if (current) await end(current.id, 'recovered')
    },
  }
}
