import { expect, test } from 'vitest'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { RunningClock } from '../workflows/running-clock.ts'
import { bareClock, clockLine, spentShare } from './clock-words.ts'

const clock = (change: Partial<RunningClock> = {}): RunningClock => ({
  kind: 'focus',
  title: 'KV cache drill',
  isPaused: false,
  isBreak: false,
  time: { spentMs: 10 * MINUTE_MS, leftMs: 20 * MINUTE_MS },
  ...change,
})

test.each([
  ['what is left', clock(), '20:00 left · KV cache drill', '20:00', 1 / 3],
  ['overtime', clock({ time: { spentMs: 31 * MINUTE_MS, leftMs: -MINUTE_MS } }), '+1:00 over · KV cache drill', '+1:00', 1],
  ['counting up', clock({ time: { spentMs: 5 * MINUTE_MS, leftMs: null } }), '5:00 · KV cache drill', '5:00', null],
  ['a paused break', clock({ isPaused: true, isBreak: true }), 'Paused · Break · 20:00 left · KV cache drill', '20:00', 1 / 3],
  ['an interviewer, who shows no clock', clock({ kind: 'session', time: null }), 'KV cache drill', '', null],
])('%s', (_what, running, line, bare, share) => {
  expect(clockLine(running)).toBe(line)
  expect(bareClock(running)).toBe(bare)
  expect(spentShare(running)).toBe(share)
})
