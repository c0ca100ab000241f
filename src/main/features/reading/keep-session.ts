import { type Moment, type TimerState, timerState } from '../../../shared/kernel/timer.ts'
import type { Context } from '../../core/context.ts'
import { type KeptTime, keepTime } from '../../core/one-clock.ts'
import type { StoredRun } from '../../store/timer.store.ts'
import { addDwell, findSession, type StoredSession, saveLook } from './sessions.store.ts'

export interface KeptSession {
  readonly session: StoredSession
  readonly run: StoredRun
  readonly now: Moment
  readonly state: TimerState
  /** True when a gap was found and written just now. */
  readonly hasGap: boolean
}

/** Brings the running session up to this moment, gap and dwell included; null when none runs. Call it inside a transaction. */
export function keepSession({ db, clock }: Pick<Context, 'db' | 'clock'>): KeptSession | null {
  const kept = keepTime(db, clock, 'sprint')
  const session = kept && findSession(db, kept.run.id)
  if (!kept || !session) return null
  creditLook(db, session, kept)
  return { session, run: kept.run, now: kept.now, state: timerState(kept.run.events, kept.now), hasGap: kept.hasGap }
}

/** Adds the time since the last look or beat to the page in view. Nobody looks over a restart. */
function creditLook(db: Context['db'], session: StoredSession, { before, now, livedToMono }: KeptTime): void {
  const { lookPageIndex: pageIndex, lookBandIndex, lookMono } = session
  if (pageIndex === null || lookMono === null) return
  const bandIndex = lookBandIndex ?? 0
  if (before.beat.bootId !== now.bootId) {
    saveLook(db, session.id, null)
    return
  }
  const state = timerState(before.events, before.beat)
  const activeMs = livedToMono - lookMono
  if (state.status === 'running' && activeMs > 0) {
    addDwell(db, session.id, { pageIndex, bandIndex, phaseIndex: state.phaseIndex, activeMs })
  }
  saveLook(db, session.id, { pageIndex, bandIndex, mono: now.mono })
}
