import type { BlockId } from '../../kernel/ids.ts'
import type { Pillar } from '../../kernel/pillars.ts'
import type { EpochMs } from '../../kernel/time.ts'
import type { Moment, TimerEvent } from '../../kernel/timer.ts'

export const FOCUS_MODES = ['countdown', 'count-up', 'pomodoro'] as const
export type FocusMode = (typeof FOCUS_MODES)[number]

/** Longest countdown, in minutes. */
export const MAX_FOCUS_MINUTES = 12 * 60

/** How a run is timed; kept with it, so that settings that change later change no run. */
export type FocusPlan =
  | { readonly mode: 'countdown'; readonly lengthMs: number }
  | { readonly mode: 'count-up' }
  | {
      readonly mode: 'pomodoro'
      readonly workMs: number
      readonly breakMs: number
      readonly longBreakMs: number
      /** The break after every so many rounds is a long one. */
      readonly longBreakEvery: number
    }

/** Why a run in rounds waits: its break is over, and nobody has said yet that work goes on. */
export const BREAK_OVER = 'break-over'

/** Only rounds have breaks: phases of work and breaks take turns, beginning with work. */
export function isBreak(plan: FocusPlan, phaseIndex: number): boolean {
  return plan.mode === 'pomodoro' && phaseIndex % 2 === 1
}

/** What was given to a phase at first; null when it may take as long as it likes. */
export function phaseLengthMs(plan: FocusPlan, phaseIndex: number): number | null {
  if (plan.mode === 'count-up') return null
  if (plan.mode === 'countdown') return plan.lengthMs
  if (!isBreak(plan, phaseIndex)) return plan.workMs
  return ((phaseIndex + 1) / 2) % plan.longBreakEvery === 0 ? plan.longBreakMs : plan.breakMs
}

/** Time worked: breaks don't count. */
export function workedMs(plan: FocusPlan, activeMsByPhase: readonly number[]): number {
  return activeMsByPhase.reduce((sum, ms, phaseIndex) => (isBreak(plan, phaseIndex) ? sum : sum + ms), 0)
}

/** What was added to a phase while it ran. */
export function extraMs(events: readonly TimerEvent[], phaseIndex: number): number {
  return events.reduce((sum, event) => (event.kind === 'extended' && event.phaseIndex === phaseIndex ? sum + event.ms : sum), 0)
}

/** A focus run at one moment. */
export interface RunningFocus {
  readonly id: string
  readonly blockId: BlockId | null
  readonly title: string
  readonly pillar: Pillar
  readonly mode: FocusMode
  readonly startedAt: EpochMs
  readonly status: 'running' | 'paused'
  /** Paused because a break is over; work goes on when the person says so. */
  readonly isWaiting: boolean
  readonly isBreak: boolean
  /** Which round of work, or the one a break follows; 1 unless it runs in rounds. */
  readonly round: number
  /** Spent in the phase that runs. */
  readonly phaseMs: number
  /** Given to it, with what was added; null when counting up. */
  readonly lengthMs: number | null
  readonly workedMs: number
  readonly openGapMs: number
}

/** What is left of the running phase: negative is overtime, null when counting up. */
export function focusLeftMs({ lengthMs, phaseMs }: Pick<RunningFocus, 'lengthMs' | 'phaseMs'>): number | null {
  return lengthMs === null ? null : lengthMs - phaseMs
}

/** The same run `ms` later, while it runs. */
export function focusAfter(run: RunningFocus, ms: number): RunningFocus {
  if (run.status === 'paused') return run
  return { ...run, phaseMs: run.phaseMs + ms, workedMs: run.isBreak ? run.workedMs : run.workedMs + ms }
}

/** How much has to be added so that `ms` more are left from now on: what is overdrawn is not taken from them. */
export function extensionMs(leftMs: number, ms: number): number {
  return ms + Math.max(0, -leftMs)
}

/**
 * The events that end a phase of a run in rounds, at the moment its time was up, however late that is noticed: a break
 * follows work; after a break work waits until the person comes back. Not before the last event of the log.
 *
 * @param leftMs of the phase that runs, 0 or less
 */
export function turnPhase(plan: FocusPlan, phaseIndex: number, leftMs: number, last: Moment, now: Moment): readonly TimerEvent[] {
  const lateMs = last.bootId === now.bootId ? Math.min(-leftMs, Math.max(0, now.mono - last.mono)) : 0
  const at: Moment = { at: Math.max(0, now.at - lateMs) as EpochMs, mono: now.mono - lateMs, bootId: now.bootId }
  const entered: TimerEvent = { ...at, kind: 'phase', phaseIndex: phaseIndex + 1 }
  return isBreak(plan, phaseIndex) ? [entered, { ...at, kind: 'paused', reason: BREAK_OVER }] : [entered]
}

export const FOCUS_ALERTS = ['time-over', 'work-over', 'break-over'] as const
/** `time-over`: of a countdown; the others of rounds. */
export type FocusAlertKind = (typeof FOCUS_ALERTS)[number]

export interface FocusAlert {
  readonly runId: string
  readonly kind: FocusAlertKind
  readonly title: string
}
