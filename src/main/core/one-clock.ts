import { beatRun, gapSince, type Moment, type TimerState, timerState } from '../../shared/kernel/timer.ts'
import type { Db } from '../store/db.ts'
import { appendTimerEvent, findOpenRun, type StoredRun, saveBeat } from '../store/timer.store.ts'
import type { Clock } from './context.ts'

/** What became of the open run when the time since its last beat was looked at. */
export interface KeptTime {
  readonly before: StoredRun
  readonly run: StoredRun
  readonly now: Moment
  /** True when a gap was found and written. */
  readonly hasGap: boolean
  /** Up to here on the old beat's monotonic clock the time was lived through. */
  readonly livedToMono: number
}

export function moment(clock: Clock): Moment {
  return { at: clock.now(), mono: clock.monotonic(), bootId: clock.bootId() }
}

/**
 * A sign of life for the open run, or null when none of this kind is open: writes the beat, and before it the gap that the silence
 * since the last one was. Every order on a run begins with it, so an event never follows an unnoticed sleep.
 */
export function keepTime(db: Db, clock: Clock, kind: StoredRun['kind']): KeptTime | null {
  const before = findOpenRun(db)
  if (before?.kind !== kind) return null
  const now = moment(clock)
  const run = { ...before, ...beatRun(before, now) }
  for (const event of run.events.slice(before.events.length)) appendTimerEvent(db, run.id, event)
  saveBeat(db, run.id, now, false)
  const gap = gapSince(before, now)
  return { before, run, now, hasGap: run.events.length > before.events.length, livedToMono: gap ? gap.fromMono : now.mono }
}

/** The state of a run at this moment without writing anything: the time since the last beat counts unless it is a gap. */
export function stateNow(run: StoredRun, clock: Clock): TimerState {
  const now = moment(clock)
  return timerState(run.events, gapSince(run, now) === null ? now : run.beat)
}
