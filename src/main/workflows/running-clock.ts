import { focusLeftMs } from '../../shared/features/focus/focus.model.ts'
import { phaseLeftMs } from '../../shared/features/reading/session-clock.model.ts'
import type { Context } from '../core/context.ts'
import { findRunningFocus } from '../features/focus/keep-focus.ts'
import { findRunningSession } from '../features/reading/describe-session.ts'

/** What runs on the one clock, as it is shown where there is no room for more: in the tray and on the task bar. */
export interface RunningClock {
  readonly kind: 'session' | 'focus'
  readonly title: string
  readonly isPaused: boolean
  readonly isBreak: boolean
  /** Of the phase that runs. Null: an interviewer shows no clock. */
  readonly time: {
    readonly spentMs: number
    /** Negative: overtime. Null: it counts up. */
    readonly leftMs: number | null
  } | null
}

/** The running session or focus timer at this moment; null when neither runs. Reads only. */
export function findRunningClock(context: Context): RunningClock | null {
  const session = findRunningSession(context)
  if (session) {
    const { protocol, clock, mode, paperTitle, status } = session
    const time = { spentMs: clock.activeMsByPhase[clock.phaseIndex] ?? 0, leftMs: phaseLeftMs(protocol.phases, clock) }
    return { kind: 'session', title: paperTitle, isPaused: status === 'paused', isBreak: false, time: mode === 'interviewer' ? null : time }
  }
  const run = findRunningFocus(context)
  if (!run) return null
  const { title, status, isBreak, phaseMs } = run
  return { kind: 'focus', title, isPaused: status === 'paused', isBreak, time: { spentMs: phaseMs, leftMs: focusLeftMs(run) } }
}
