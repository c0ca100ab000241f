import { focusLeftMs, type RunningFocus } from '../../../shared/features/focus/focus.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { TEXT } from './text.ts'

/** What the clock says: left or over, or how long it has been when it counts up. */
export function focusClockText(run: RunningFocus): string {
  const leftMs = focusLeftMs(run)
  if (leftMs === null) return clockText(run.phaseMs)
  return leftMs < 0 ? TEXT.over(clockText(leftMs)) : TEXT.left(clockText(leftMs))
}

/** How the run stands, in a word or two. */
export function focusStateText(run: RunningFocus): string {
  if (run.isWaiting) return TEXT.waiting
  const what = run.isBreak ? TEXT.break : run.mode === 'pomodoro' ? TEXT.round(run.round) : TEXT.modes[run.mode].label
  return run.status === 'paused' ? `${TEXT.paused} · ${what}` : what
}

/** Whether more was taken than was given. */
export function isOver(run: RunningFocus): boolean {
  return (focusLeftMs(run) ?? 0) < 0
}
