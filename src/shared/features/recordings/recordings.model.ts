import type { MockId, PaperId, RecordingId, SessionId, StoryId } from '../../kernel/ids.ts'
import type { EpochMs } from '../../kernel/time.ts'
import { DAY_MS, MINUTE_MS } from '../../kernel/units.ts'

/** Loudness is measured this often, as whole numbers from 0 to 100. */
export const LEVELS_PER_SECOND = 10
/** A chunk is written this often: a crash loses no more. */
export const CHUNK_MS = 1_000
/** An explanation that takes longer is no explanation. */
export const LONGEST_RECORDING_MS = 30 * MINUTE_MS
/** What an interviewer wants to hear. */
export const WANTED_MS = { least: 3 * MINUTE_MS, most: 5 * MINUTE_MS } as const
/** Bytes of one chunk that are taken; speech needs about a hundredth. */
export const MOST_CHUNK_BYTES = 512 * 1024
/** A removed recording can be brought back for this long; its sound is large, so not for ever. */
const UNDO_MS = 30 * DAY_MS

/** Which part of the paper was in sight from `atMs` of the recording on. */
export interface LoggedLook {
  readonly atMs: number
  readonly pageIndex: number
  /** How far down the page the middle of the view was: 0 top, 1 bottom. */
  readonly middle: number
}

/** A question from the list that broke in, and when it was answered. */
export interface Interruption {
  readonly question: string
  readonly askedMs: number
  readonly answeredMs: number | null
}

/** `stopped` by the person; `recovered` after the app or its page went away; `disk-full` when no more could be written. */
export const RECORDING_ENDINGS = ['stopped', 'recovered', 'disk-full'] as const
export type RecordingEnding = (typeof RECORDING_ENDINGS)[number]

/** What is recorded: an explanation of a session's paper, a mock, or a story that is told. */
export type RecordingSubject = { readonly sessionId: SessionId } | { readonly mockId: MockId } | { readonly storyId: StoryId }

/** A finished recording. */
export interface Recording {
  readonly id: RecordingId
  /** Both null when it is of no paper; one of session, mock and story is there. */
  readonly sessionId: SessionId | null
  readonly paperId: PaperId | null
  readonly mockId: MockId | null
  readonly storyId: StoryId | null
  readonly startedAt: EpochMs
  readonly durationMs: number
  readonly byteLength: number
  readonly ending: RecordingEnding
  readonly levels: readonly number[]
  readonly looks: readonly LoggedLook[]
  readonly interruptions: readonly Interruption[]
}

/** What was in sight at a moment of the recording: the last look before it, or the first; null without any. */
export function lookAt(looks: readonly LoggedLook[], atMs: number): LoggedLook | null {
  // The first look is told a moment after the recording has begun; it counts from the beginning.
  return looks.findLast((look) => look.atMs <= atMs) ?? looks[0] ?? null
}

/**
 * A waveform of `count` bars: the loudest level of each equal share of the recording, 0 to 100. Fewer levels than bars
 * are stretched.
 */
export function waveform(levels: readonly number[], count: number): readonly number[] {
  return Array.from({ length: count }, (_bar, index) => {
    const from = Math.floor((index * levels.length) / count)
    const to = Math.max(from + 1, Math.floor(((index + 1) * levels.length) / count))
    return levels.slice(from, to).reduce((most, level) => Math.max(most, level), 0)
  })
}

/** Recordings to delete for good: older than the person keeps them, or removed long enough ago. `keepDays` null: kept. */
export function isExpired(
  recording: { readonly endedAt: EpochMs; readonly deletedAt: EpochMs | null },
  keepDays: number | null,
  now: EpochMs,
): boolean {
  if (recording.deletedAt !== null && now - recording.deletedAt >= UNDO_MS) return true
  return keepDays !== null && now - recording.endedAt >= keepDays * DAY_MS
}

/** When questions may break in: after the first words, before the end of a short explanation, and how many. */
const FIRST_QUESTION_MS = 30_000
const LAST_QUESTION_MS = 4 * MINUTE_MS
const MOST_QUESTIONS = 3

export interface PlannedQuestion {
  readonly atMs: number
  readonly question: string
}

/**
 * Chooses up to three different questions and moments, one in each equal share of the time, so that none follows another
 * at once. In order.
 *
 * @param random at least 0, less than 1, another value at each call
 */
export function planQuestions(questions: readonly string[], random: () => number): readonly PlannedQuestion[] {
  const left = [...questions]
  const count = Math.min(MOST_QUESTIONS, left.length)
  const shareMs = (LAST_QUESTION_MS - FIRST_QUESTION_MS) / Math.max(1, count)
  return Array.from({ length: count }, (_share, index) => {
    const [question = ''] = left.splice(Math.floor(random() * left.length), 1)
    // Not in the last fifth of its share: there the next one could follow on its heels.
    return { atMs: Math.round(FIRST_QUESTION_MS + (index + random() * 0.8) * shareMs), question }
  })
}
