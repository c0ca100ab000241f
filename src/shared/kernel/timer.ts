import type { EpochMs } from './time.ts'

// The one clock. A run is a log of instants; how long somebody worked is derived from it and never counted in ticks.

/** How often the run says "still here". A crash loses at most this much. */
export const BEAT_MS = 5_000
/** A longer silence than this may have been sleep or absence, so the person is asked. Shorter ones are dropped. */
const LONGEST_SILENCE_MS = 30_000

/** One moment on both clocks. `mono` may be compared only within one `bootId`. */
export interface Moment {
  readonly at: EpochMs
  readonly mono: number
  readonly bootId: string
}

interface Started extends Moment {
  readonly kind: 'started'
}
interface PhaseEntered extends Moment {
  readonly kind: 'phase'
  readonly phaseIndex: number
}
interface Paused extends Moment {
  readonly kind: 'paused'
  readonly reason: string
}
interface Resumed extends Moment {
  readonly kind: 'resumed'
}
/** Time nobody can vouch for: the segment before it ends at `fromMono`, the next one begins at the event. */
export interface Gap extends Moment {
  readonly kind: 'gap'
  readonly fromMono: number
  readonly gapMs: number
  /** False: too short to bother anybody, not counted. */
  readonly isAsked: boolean
}
/** Answers every gap that is still open; the oldest takes its share first. */
interface GapAnswered extends Moment {
  readonly kind: 'gap-answered'
  readonly countMs: number
}
/** More time was given to a phase. It says nothing about the time that went by. */
interface Extended extends Moment {
  readonly kind: 'extended'
  readonly phaseIndex: number
  readonly ms: number
}
interface Ended extends Moment {
  readonly kind: 'ended'
}
export type TimerEvent = Started | PhaseEntered | Paused | Resumed | Gap | GapAnswered | Extended | Ended

/** A run as stored: its log and its last sign of life. */
export interface TimerRun {
  readonly events: readonly TimerEvent[]
  readonly beat: Moment
  /** The system said it goes to sleep, and nothing was heard since. */
  readonly isAsleep: boolean
}

/** A piece of a run, in order. `countedMs` is what of it is work: all of an active piece, nothing of a pause. */
export interface Stretch {
  readonly kind: 'active' | 'pause' | 'gap'
  readonly phaseIndex: number
  readonly lengthMs: number
  readonly countedMs: number
  /** Of a pause, empty otherwise. */
  readonly reason: string
}

export interface TimerState {
  readonly status: 'running' | 'paused' | 'ended'
  readonly phaseIndex: number
  /** By phase index; a phase never entered may be missing at the end. */
  readonly activeMsByPhase: readonly number[]
  readonly totalActiveMs: number
  /** Length of all gaps nobody has answered yet. */
  readonly openGapMs: number
  readonly stretches: readonly Stretch[]
}

/**
 * The gap that lies between the last beat and now, or null when the time between was ordinary. A restart, a sleep and a
 * silence end the segment at the last beat. When only the wall clock leapt ahead, the monotonic time was lived through
 * and counts; what the wall clock adds may have been sleep (Linux and macOS stop the monotonic clock then).
 */
export function gapSince(run: TimerRun, now: Moment): Gap | null {
  const { beat } = run
  const wallMs = now.at - beat.at
  const monoMs = now.mono - beat.mono
  if (beat.bootId !== now.bootId) return gap(now, beat.mono, wallMs)
  if (run.isAsleep || monoMs > LONGEST_SILENCE_MS) return gap(now, beat.mono, Math.max(wallMs, monoMs))
  if (wallMs - monoMs > LONGEST_SILENCE_MS) return gap(now, now.mono, wallMs - monoMs)
  return null
}

function gap(now: Moment, fromMono: number, lengthMs: number): Gap {
  const gapMs = Math.max(0, lengthMs)
  return { ...now, kind: 'gap', fromMono, gapMs, isAsked: gapMs > LONGEST_SILENCE_MS }
}

/** A sign of life: the run with its beat at `now`, and with the gap before it when there was one. */
export function beatRun(run: TimerRun, now: Moment): TimerRun {
  const silence = timerState(run.events, run.beat).status === 'running' ? gapSince(run, now) : null
  return { events: silence ? [...run.events, silence] : run.events, beat: now, isAsleep: false }
}

/**
 * What a log amounts to. Within a segment only monotonic differences of one boot count, so neither a wall clock that is
 * set nor a changed time zone matters.
 *
 * @param until where the open segment is cut: the last beat, or now when now is no gap
 */
export function timerState(events: readonly TimerEvent[], until: Moment): TimerState {
  const fold: Fold = { status: 'running', phaseIndex: 0, since: null, reason: '', stretches: [] }
  for (const event of events) apply(fold, event)
  if (fold.status !== 'ended') close(fold, until, until.mono)
  const activeMsByPhase: number[] = []
  for (const { phaseIndex, countedMs } of fold.stretches) activeMsByPhase[phaseIndex] = (activeMsByPhase[phaseIndex] ?? 0) + countedMs
  const filled = Array.from(activeMsByPhase, (ms) => ms ?? 0)
  return {
    status: fold.status,
    phaseIndex: fold.phaseIndex,
    activeMsByPhase: filled,
    totalActiveMs: filled.reduce((sum, ms) => sum + ms, 0),
    openGapMs: fold.stretches.reduce((sum, stretch) => sum + (stretch.isOpen ? stretch.lengthMs : 0), 0),
    stretches: fold.stretches.map(({ isOpen: _isOpen, ...stretch }) => stretch),
  }
}

interface Fold {
  status: TimerState['status']
  phaseIndex: number
  since: Moment | null
  reason: string
  stretches: (Stretch & { readonly isOpen: boolean })[]
}

function apply(fold: Fold, event: TimerEvent): void {
  switch (event.kind) {
    case 'started':
      fold.since = event
      return
    case 'phase':
      close(fold, event, event.mono)
      fold.phaseIndex = event.phaseIndex
      return
    case 'paused':
      close(fold, event, event.mono)
      fold.status = 'paused'
      fold.reason = event.reason
      return
    case 'resumed':
      close(fold, event, event.mono)
      fold.status = 'running'
      fold.reason = ''
      return
    case 'gap':
      // `fromMono` belongs to the segment's own boot, whatever boot the gap was noticed in.
      close(fold, { ...event, bootId: fold.since?.bootId ?? event.bootId }, event.fromMono)
      fold.since = event
      fold.stretches.push(stretch('gap', fold.phaseIndex, event.gapMs, { isOpen: event.isAsked }))
      return
    case 'gap-answered':
      answer(fold, event.countMs)
      return
    case 'extended':
      return
    case 'ended':
      close(fold, event, event.mono)
      fold.status = 'ended'
  }
}

/** Ends the open stretch at `mono` and begins the next one there. */
function close(fold: Fold, end: Moment, mono: number): void {
  const { since } = fold
  fold.since = end
  if (!since) return
  const isSameBoot = since.bootId === end.bootId
  if (fold.status === 'paused') {
    // Nobody is charged for a pause, so over a restart the wall clock is good enough for its length.
    const lengthMs = Math.max(0, isSameBoot ? mono - since.mono : end.at - since.at)
    if (lengthMs > 0) fold.stretches.push({ ...stretch('pause', fold.phaseIndex, lengthMs), reason: fold.reason })
    return
  }
  const lengthMs = isSameBoot ? Math.max(0, mono - since.mono) : 0
  if (lengthMs > 0) fold.stretches.push(stretch('active', fold.phaseIndex, lengthMs, { countedMs: lengthMs }))
}

function stretch(
  kind: Stretch['kind'],
  phaseIndex: number,
  lengthMs: number,
  { countedMs = 0, isOpen = false }: { countedMs?: number; isOpen?: boolean } = {},
) {
  return { kind, phaseIndex, lengthMs, countedMs, reason: '', isOpen }
}

function answer(fold: Fold, countMs: number): void {
  let left = countMs
  fold.stretches = fold.stretches.map((open) => {
    if (!open.isOpen) return open
    const countedMs = Math.min(left, open.lengthMs)
    left -= countedMs
    return { ...open, countedMs, isOpen: false }
  })
}
