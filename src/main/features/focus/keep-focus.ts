import { BREAK_OVER, extraMs, isBreak, phaseLengthMs, type RunningFocus, workedMs } from '../../../shared/features/focus/focus.model.ts'
import { type Moment, type TimerState, timerState } from '../../../shared/kernel/timer.ts'
import type { Context } from '../../core/context.ts'
import { keepTime, stateNow } from '../../core/one-clock.ts'
import { findOpenRun, type StoredRun } from '../../store/timer.store.ts'
import { findFocus, type StoredFocus } from './focus.store.ts'

type Reads = Pick<Context, 'db' | 'clock'>

export interface KeptFocus {
  readonly focus: StoredFocus
  readonly run: StoredRun
  readonly now: Moment
  readonly state: TimerState
  /** True when a gap was found and written just now. */
  readonly hasGap: boolean
}

/** Brings the running focus timer up to this moment, gap included; null when none runs. Call it inside a transaction. */
export function keepFocus({ db, clock }: Reads): KeptFocus | null {
  const kept = keepTime(db, clock, 'focus')
  const focus = kept && findFocus(db, kept.run.id)
  if (!kept || !focus) return null
  return { focus, run: kept.run, now: kept.now, state: timerState(kept.run.events, kept.now), hasGap: kept.hasGap }
}

/** The focus timer that runs now, or null. Reads only. */
export function findRunningFocus({ db, clock }: Reads): RunningFocus | null {
  const run = findOpenRun(db)
  const focus = run && findFocus(db, run.id)
  return run && focus ? describeFocus(focus, run, stateNow(run, clock)) : null
}

export function describeFocus(focus: StoredFocus, run: StoredRun, state: TimerState): RunningFocus {
  const { id, blockId, title, pillar, plan } = focus
  const { phaseIndex, activeMsByPhase, openGapMs } = state
  const lengthMs = phaseLengthMs(plan, phaseIndex)
  const isPaused = state.status === 'paused'
  const reason = run.events.findLast((event) => event.kind === 'paused')?.reason
  return {
    id,
    blockId,
    title,
    pillar,
    mode: plan.mode,
    startedAt: run.startedAt,
    status: isPaused ? 'paused' : 'running',
    isWaiting: isPaused && reason === BREAK_OVER,
    isBreak: isBreak(plan, phaseIndex),
    round: Math.floor(phaseIndex / 2) + 1,
    phaseMs: activeMsByPhase[phaseIndex] ?? 0,
    lengthMs: lengthMs === null ? null : lengthMs + extraMs(run.events, phaseIndex),
    workedMs: workedMs(plan, activeMsByPhase),
    openGapMs,
  }
}
