import { expect, test } from 'vitest'
import { dwellByPage, LINES, nextStep, scoreRefusal, totalScore } from './reading.model.ts'

const all = (score: number) => Object.fromEntries(LINES.map((line) => [line, score]))

test('a total only when every line has its score', () => {
  expect(totalScore(all(0))).toBe(0)
  expect(totalScore(all(4))).toBe(24)
  expect(totalScore({ ...all(4), limits: undefined } as never)).toBeNull()
  expect(totalScore({})).toBeNull()
})

test.each([
  [{ isEnded: false, isExplained: false, before: {}, after: {} }, 'reading'],
  [{ isEnded: true, isExplained: false, before: all(1), after: {} }, 'explain'],
  [{ isEnded: true, isExplained: true, before: { idea: 1 }, after: {} }, 'score-before'],
  [{ isEnded: true, isExplained: true, before: all(1), after: {} }, 'second-look'],
  [{ isEnded: true, isExplained: true, before: all(1), after: all(0) }, 'done'],
])('%j comes to %s', (facts, step) => {
  expect(nextStep(facts)).toBe(step)
})

test.each([
  ['before', {}, {}, null],
  ['before', all(1), {}, null],
  ['before', all(1), { idea: 2 }, 'SCORE_BEFORE_CLOSED'],
  ['after', { idea: 1 }, {}, 'SCORE_BEFORE_FIRST'],
  ['after', all(1), { idea: 2 }, null],
] as const)('scoring %s', (stage, before, after, refusal) => {
  expect(scoreRefusal(stage, { before, after })).toBe(refusal)
})

test('dwell adds up over phases', () => {
  expect(
    dwellByPage([
      { pageIndex: 2, phaseIndex: 0, activeMs: 5 },
      { pageIndex: 0, phaseIndex: 0, activeMs: 1 },
      { pageIndex: 2, phaseIndex: 1, activeMs: 7 },
    ]),
  ).toEqual([
    { pageIndex: 0, activeMs: 1 },
    { pageIndex: 2, activeMs: 12 },
  ])
})
