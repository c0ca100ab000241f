import { expect, test } from 'vitest'
import { dwellByBand, dwellByPage, LINES, nextStep, scoreRefusal, totalScore } from './reading.model.ts'

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

test('dwell adds up over phases, band by band', () => {
  const dwell = [
    { pageIndex: 1, bandIndex: 0, phaseIndex: 0, activeMs: 5 },
    { pageIndex: 0, bandIndex: 12, phaseIndex: 0, activeMs: 1 },
    { pageIndex: 0, bandIndex: 2, phaseIndex: 0, activeMs: 2 },
    { pageIndex: 0, bandIndex: 2, phaseIndex: 3, activeMs: 4 },
  ]
  expect(dwellByBand(dwell)).toEqual([
    { pageIndex: 0, bandIndex: 2, activeMs: 6 },
    { pageIndex: 0, bandIndex: 12, activeMs: 1 },
    { pageIndex: 1, bandIndex: 0, activeMs: 5 },
  ])
})

test('dwell adds up over phases', () => {
  expect(
    dwellByPage([
      { pageIndex: 2, bandIndex: 0, phaseIndex: 0, activeMs: 5 },
      { pageIndex: 0, bandIndex: 0, phaseIndex: 0, activeMs: 1 },
      { pageIndex: 2, bandIndex: 0, phaseIndex: 1, activeMs: 7 },
    ]),
  ).toEqual([
    { pageIndex: 0, activeMs: 1 },
    { pageIndex: 2, activeMs: 12 },
  ])
})
