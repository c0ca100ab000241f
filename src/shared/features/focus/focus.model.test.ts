import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EpochMs } from '../../kernel/time.ts'
import { type Moment, type TimerEvent, timerState } from '../../kernel/timer.ts'
import { MINUTE_MS } from '../../kernel/units.ts'
import { BREAK_OVER, extensionMs, extraMs, type FocusPlan, isBreak, phaseLengthMs, turnPhase, workedMs } from './focus.model.ts'

const ROUNDS: FocusPlan = { mode: 'pomodoro', workMs: 25, breakMs: 5, longBreakMs: 15, longBreakEvery: 4 }
const moment = (mono: number, bootId = 'a'): Moment => ({ at: (1_000_000 + mono) as EpochMs, mono, bootId })

test('work and breaks take turns, and every fourth break is long', () => {
  expect(Array.from({ length: 10 }, (_none, index) => phaseLengthMs(ROUNDS, index))).toEqual([25, 5, 25, 5, 25, 5, 25, 15, 25, 5])
  expect([0, 1, 2].map((index) => isBreak(ROUNDS, index))).toEqual([false, true, false])
})

test.each<[string, FocusPlan, number, number | null]>([
  ['a countdown', { mode: 'countdown', lengthMs: 90 }, 7, 90],
  ['counting up', { mode: 'count-up' }, 7, null],
])('%s has no breaks', (_what, plan, activeMs, lengthMs) => {
  expect(isBreak(plan, 1)).toBe(false)
  expect(phaseLengthMs(plan, 0)).toBe(lengthMs)
  expect(workedMs(plan, [activeMs])).toBe(activeMs)
})

test('breaks do not count', () => {
  expect(workedMs(ROUNDS, [25, 5, 20])).toBe(45)
})

test('what is added counts for its own phase', () => {
  const events: TimerEvent[] = [
    { ...moment(0), kind: 'started' },
    { ...moment(1), kind: 'extended', phaseIndex: 0, ms: 60 },
    { ...moment(2), kind: 'extended', phaseIndex: 1, ms: 7 },
    { ...moment(3), kind: 'extended', phaseIndex: 0, ms: 300 },
  ]
  expect([0, 1, 2].map((phaseIndex) => extraMs(events, phaseIndex))).toEqual([360, 7, 0])
})

test.each([
  ['time is left', 30, 60, 60],
  ['time is just over', 0, 60, 60],
  ['overtime is not taken from it', -45, 60, 105],
])('one more minute when %s', (_what, leftMs, ms, expected) => {
  expect(extensionMs(leftMs, ms)).toBe(expected)
})

describe('the end of a phase', () => {
  test('is when its time was up, however late it is noticed', () => {
    expect(turnPhase(ROUNDS, 0, -3, moment(0), moment(28))).toEqual([{ ...moment(25), kind: 'phase', phaseIndex: 1 }])
  })

  test('after a break work waits', () => {
    expect(turnPhase(ROUNDS, 1, 0, moment(25), moment(30))).toEqual([
      { ...moment(30), kind: 'phase', phaseIndex: 2 },
      { ...moment(30), kind: 'paused', reason: BREAK_OVER },
    ])
  })

  test('is never before what was last written down, nor in another boot', () => {
    expect(turnPhase(ROUNDS, 0, -40, moment(50), moment(60))[0]).toMatchObject({ mono: 50 })
    expect(turnPhase(ROUNDS, 0, -40, moment(50), moment(9, 'b'))[0]).toMatchObject({ mono: 9, bootId: 'b' })
  })

  test('work is exact to the millisecond whenever the ends are noticed', () => {
    const lateness = fc.integer({ min: 0, max: 20 * MINUTE_MS })
    fc.assert(
      fc.property(lateness, lateness, (lateForWork, lateForBreak) => {
        const plan: FocusPlan = { ...ROUNDS, workMs: 25 * MINUTE_MS, breakMs: 5 * MINUTE_MS }
        const events: TimerEvent[] = [{ ...moment(0), kind: 'started' }]
        const workNoticed = moment(plan.workMs + lateForWork)
        events.push(...turnPhase(plan, 0, -lateForWork, moment(0), workNoticed))
        const breakEnd = plan.workMs + plan.breakMs
        const breakNoticed = moment(Math.max(workNoticed.mono, breakEnd) + lateForBreak)
        events.push(...turnPhase(plan, 1, breakEnd - breakNoticed.mono, events.at(-1) ?? moment(0), breakNoticed))
        const state = timerState(events, breakNoticed)
        expect([workedMs(plan, state.activeMsByPhase), state.status, state.phaseIndex]).toEqual([plan.workMs, 'paused', 2])
      }),
    )
  })
})
