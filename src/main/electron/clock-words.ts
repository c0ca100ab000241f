import { clockText } from '../../shared/kernel/duration.ts'
import type { RunningClock } from '../workflows/running-clock.ts'

/** The menu of the tray. */
export const TRAY_WORDS = {
  pause: 'Pause',
  resume: 'Go on',
  mini: 'Small window',
  show: 'Show Prepbench',
  finish: 'Finish…',
  quit: 'Quit',
} as const

/** What the tray says of the clock in one line: `12:04 left · KV cache drill`. */
export function clockLine({ title, time, isPaused, isBreak }: RunningClock): string {
  const facts = [isPaused ? 'Paused' : '', isBreak ? 'Break' : '', time ? timeWords(time) : '', title]
  return facts.filter((fact) => fact !== '').join(' · ')
}

/** The bare clock, for a place beside the tray's picture. */
export function bareClock({ time }: RunningClock): string {
  return time ? clockText(time.leftMs ?? time.spentMs) : ''
}

/** How much of the phase is spent, 0 to 1; null when there is no end to reach, or none that may be seen. */
export function spentShare({ time }: RunningClock): number | null {
  if (!time || time.leftMs === null) return null
  const lengthMs = time.spentMs + time.leftMs
  return lengthMs > 0 ? Math.min(1, Math.max(0, time.spentMs / lengthMs)) : 1
}

function timeWords({ spentMs, leftMs }: NonNullable<RunningClock['time']>): string {
  if (leftMs === null) return clockText(spentMs)
  return leftMs < 0 ? `${clockText(leftMs)} over` : `${clockText(leftMs)} left`
}
