import { MINUTE_MS } from '../../kernel/units.ts'
import { type Phase, totalBudgetMs } from './protocol.model.ts'

export const SESSION_MODES = ['free', 'strict', 'interviewer'] as const
/** Free: any order. Strict: only the next phase. Interviewer: no clock, one warning five minutes before the end. */
export type SessionMode = (typeof SESSION_MODES)[number]

/** How a session stands against its protocol at one moment; all lengths are active time. */
export interface SessionClock {
  readonly phaseIndex: number
  /** One for each phase of the protocol. */
  readonly activeMsByPhase: readonly number[]
  readonly totalActiveMs: number
}

/** Brings the phases of a run to the protocol's length: phases never entered took no time. */
export function sessionClock(phases: readonly Phase[], phaseIndex: number, activeMsByPhase: readonly number[]): SessionClock {
  const byPhase = phases.map((_phase, index) => activeMsByPhase[index] ?? 0)
  return { phaseIndex, activeMsByPhase: byPhase, totalActiveMs: byPhase.reduce((sum, ms) => sum + ms, 0) }
}

/** The same clock `ms` later, while the session runs. */
export function clockAfter(clock: SessionClock, ms: number): SessionClock {
  return {
    ...clock,
    activeMsByPhase: clock.activeMsByPhase.map((active, index) => (index === clock.phaseIndex ? active + ms : active)),
    totalActiveMs: clock.totalActiveMs + ms,
  }
}

/** Budget minus real of the current phase: negative is overtime. */
export function phaseLeftMs(phases: readonly Phase[], clock: SessionClock): number {
  return (phases[clock.phaseIndex]?.budgetMs ?? 0) - (clock.activeMsByPhase[clock.phaseIndex] ?? 0)
}

/** Budget minus real of the whole session: negative is overtime. */
export function totalLeftMs(phases: readonly Phase[], clock: SessionClock): number {
  return totalBudgetMs(phases) - clock.totalActiveMs
}

/** What the ordinary phases took beyond their budgets, and how much of the spare time is left to lend. */
export function borrowing(phases: readonly Phase[], clock: SessionClock): { readonly borrowedMs: number; readonly spareLeftMs: number } {
  const overtimeMs = phases.reduce(
    (sum, phase, index) => (phase.isSlack ? sum : sum + Math.max(0, (clock.activeMsByPhase[index] ?? 0) - phase.budgetMs)),
    0,
  )
  const spareMs = phases.reduce((sum, phase) => (phase.isSlack ? sum + phase.budgetMs : sum), 0)
  const spareUsedMs = phases.reduce((sum, phase, index) => (phase.isSlack ? sum + (clock.activeMsByPhase[index] ?? 0) : sum), 0)
  return { borrowedMs: Math.min(overtimeMs, spareMs), spareLeftMs: Math.max(0, spareMs - overtimeMs - spareUsedMs) }
}

/**
 * For each phase the part of its budget that overtime elsewhere has taken: spare time lends from its end, the last spare
 * phase first. 0 for a phase that lends nothing. The sum is what {@link borrowing} calls borrowed.
 */
export function lentByPhase(phases: readonly Phase[], clock: SessionClock): readonly number[] {
  let openMs = borrowing(phases, clock).borrowedMs
  const lent = phases.map(() => 0)
  for (let index = phases.length - 1; index >= 0; index -= 1) {
    const phase = phases[index]
    if (!phase?.isSlack) continue
    lent[index] = Math.min(openMs, phase.budgetMs)
    openMs -= lent[index] ?? 0
  }
  return lent
}

/** True when every phase that is no spare time was worked on, or the whole time was used. Otherwise it ended early. */
export function isComplete(phases: readonly Phase[], clock: SessionClock): boolean {
  return totalLeftMs(phases, clock) <= 0 || phases.every((phase, index) => phase.isSlack || (clock.activeMsByPhase[index] ?? 0) > 0)
}

/** In strict order the only way is on. */
export function mayGoTo(mode: SessionMode, currentIndex: number, phaseIndex: number): boolean {
  return mode !== 'strict' || phaseIndex === currentIndex + 1
}

/** An interviewer says once that time is nearly over. */
export const LAST_CALL_MS = 5 * MINUTE_MS

export const ALERT_KINDS = ['phase-over', 'time-over', 'five-minutes-left'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** An announcement that is to come: of which session, in which phase, and in how many active milliseconds from then. */
export interface ExpectedAlert {
  readonly kind: AlertKind
  readonly phaseIndex: number
  readonly inMs: number
}

/** Active milliseconds from now to the next moment that is announced, and which; null when none is to come. */
export function nextAlert(mode: SessionMode, phases: readonly Phase[], clock: SessionClock): ExpectedAlert | null {
  const { phaseIndex } = clock
  const totalMs = totalLeftMs(phases, clock)
  if (mode === 'interviewer') {
    const inMs = totalMs - LAST_CALL_MS
    return inMs > 0 ? { kind: 'five-minutes-left', phaseIndex, inMs } : null
  }
  const phaseMs = phaseLeftMs(phases, clock)
  if (phaseMs > 0 && phaseMs < totalMs) return { kind: 'phase-over', phaseIndex, inMs: phaseMs }
  return totalMs > 0 ? { kind: 'time-over', phaseIndex, inMs: totalMs } : null
}

/**
 * What has to be announced now of an alert that was expected earlier, or null when it is not due. A phase that was left
 * before its end announces nothing, and when the whole time is over nobody cares about the phase.
 */
export function dueAlert(expected: ExpectedAlert, phases: readonly Phase[], clock: SessionClock): AlertKind | null {
  const totalMs = totalLeftMs(phases, clock)
  if (expected.kind === 'five-minutes-left') return totalMs <= LAST_CALL_MS ? expected.kind : null
  if (totalMs <= 0) return 'time-over'
  return expected.kind === 'phase-over' && expected.phaseIndex === clock.phaseIndex && phaseLeftMs(phases, clock) <= 0 ? 'phase-over' : null
}
