import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MINUTE_MS } from '../../kernel/units.ts'
import { copyName, INTERVIEW_20 } from './protocol.model.ts'
import { borrowing, clockAfter, dueAlert, isComplete, lentByPhase, nextAlert, sessionClock, totalLeftMs } from './session-clock.model.ts'

const { phases } = INTERVIEW_20
const at = (phaseIndex: number, ...minutes: number[]) =>
  sessionClock(
    phases,
    phaseIndex,
    minutes.map((minute) => minute * MINUTE_MS),
  )

test.each([
  ['nothing over budget', at(1, 2, 8), 0, 3],
  ['a minute over', at(1, 3), 1, 2],
  ['saving in one phase lends nothing to another', at(1, 1, 9), 1, 2],
  ['all spare time gone', at(1, 2, 12), 3, 0],
  ['spare time used for itself', at(4, 2, 8, 5, 2, 1), 0, 2],
])('borrowing: %s', (_what, clock, borrowed, left) => {
  expect(borrowing(phases, clock)).toEqual({ borrowedMs: borrowed * MINUTE_MS, spareLeftMs: left * MINUTE_MS })
})

test.each([
  ['nothing over budget', at(1, 2, 8), [0, 0, 0, 0, 0]],
  ['a minute over', at(1, 3), [0, 0, 0, 0, 1]],
  ['more over than there is to lend', at(1, 2, 12), [0, 0, 0, 0, 3]],
])('what spare time lends: %s', (_what, clock, lent) => {
  expect(lentByPhase(phases, clock)).toEqual(lent.map((minutes) => minutes * MINUTE_MS))
})

test('only spare phases lend, never more than they have, and all of what is borrowed', () => {
  const phase = fc.record({ budgetMs: fc.nat({ max: 100 }), activeMs: fc.nat({ max: 200 }), isSlack: fc.boolean() })
  fc.assert(
    fc.property(fc.array(phase, { minLength: 1, maxLength: 8 }), (timed) => {
      const some = timed.map((each, index) => ({ ...each, id: String(index), name: 'x', roles: [] }))
      const clock = sessionClock(
        some,
        0,
        some.map(({ activeMs }) => activeMs),
      )
      const lent = lentByPhase(some, clock)
      expect(lent.reduce((sum, ms) => sum + ms, 0)).toBe(borrowing(some, clock).borrowedMs)
      lent.forEach((ms, index) => {
        expect(ms).toBeLessThanOrEqual(some[index]?.isSlack ? (some[index]?.budgetMs ?? 0) : 0)
      })
    }),
  )
})

test.each([
  ['free', at(0), { kind: 'phase-over', phaseIndex: 0, inMs: 2 * MINUTE_MS }],
  ['free', at(0, 3), { kind: 'time-over', phaseIndex: 0, inMs: 17 * MINUTE_MS }],
  ['strict', at(4, 2, 8, 5, 2), { kind: 'time-over', phaseIndex: 4, inMs: 3 * MINUTE_MS }],
  ['free', at(0, 20), null],
  ['interviewer', at(0), { kind: 'five-minutes-left', phaseIndex: 0, inMs: 15 * MINUTE_MS }],
  ['interviewer', at(1, 2, 14), null],
] as const)('next alert, %s', (mode, clock, expected) => {
  expect(nextAlert(mode, phases, clock)).toEqual(expected)
})

test('an expected alert is due when its moment has come, not when its phase was left', () => {
  const expected = { kind: 'phase-over', phaseIndex: 0, inMs: 1 } as const
  expect(dueAlert(expected, phases, at(0, 1))).toBeNull()
  expect(dueAlert(expected, phases, at(0, 2))).toBe('phase-over')
  expect(dueAlert(expected, phases, at(1, 1))).toBeNull()
  expect(dueAlert(expected, phases, at(0, 20))).toBe('time-over')
  expect(dueAlert({ ...expected, kind: 'five-minutes-left' }, phases, at(1, 2, 13))).toBe('five-minutes-left')
})

test('complete: every phase but the spare one was worked on, or the time was used up', () => {
  expect(isComplete(phases, at(3, 1, 1, 1, 1))).toBe(true)
  expect(isComplete(phases, at(2, 1, 1, 1))).toBe(false)
  expect(isComplete(phases, at(0, 20))).toBe(true)
})

test('a later clock adds to the phase it is in', () => {
  expect(totalLeftMs(phases, clockAfter(at(1, 2), MINUTE_MS))).toBe(17 * MINUTE_MS)
})

test.each([
  ['Interview 20', [], 'Interview 20 (copy)'],
  ['Interview 20 (copy)', ['Interview 20 (copy)'], 'Interview 20 (copy 2)'],
])('a copy of %s is %s', (name, taken, expected) => {
  expect(copyName(name, taken)).toBe(expected)
})
