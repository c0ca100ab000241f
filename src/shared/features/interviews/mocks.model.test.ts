import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_RUBRICS } from './default-rubrics.ts'
import { drawQuestions, keptPoints, mockTitle, orderedAs } from './mocks.model.ts'
import { proposalTitle } from './proposals.model.ts'
import {
  dimensionTrends,
  HIRE_SIGNALS,
  hireSignal,
  isWeighted,
  overallScore,
  overallTrend,
  shareOf,
  withoutEvidence,
} from './rubric.model.ts'

test('two strengths or fixes are kept, a third is refused, empty lines are none', () => {
  expect(keptPoints([' a ', '', 'b'])).toEqual({ ok: true, value: ['a', 'b'] })
  expect(keptPoints(['a', 'b', 'c'])).toEqual({ ok: false, reason: 'too-many-points' })
})

test('a draw takes some, none twice; the weakest come first', () => {
  const candidate = fc.record({ id: fc.uuid(), asked: fc.nat(20), known: fc.nat(20) })
  fc.assert(
    fc.property(
      fc.uniqueArray(candidate, { selector: ({ id }) => id }),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.double({ min: 0, max: 0.99, noNaN: true })),
      (all, count, chance) => {
        const drawn = drawQuestions(all, count, 'weakest', () => Number(chance.next().value))
        expect(drawn).toHaveLength(Math.min(count, all.length))
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length)
        const share = ({ asked, known }: { asked: number; known: number }) => (known + 1) / (asked + 2)
        const worstLeft = Math.min(...all.filter((each) => !drawn.includes(each)).map(share))
        for (const each of drawn) expect(share(each)).toBeLessThanOrEqual(worstLeft)
      },
    ),
  )
})

test('an order names some; the others follow as they stood', () => {
  expect(orderedAs(['a', 'b', 'c', 'd'], ['c', 'x', 'a', 'c'])).toEqual(['c', 'a', 'b', 'd'])
})

test('a mock is called by its format and its partner', () => {
  expect(mockTitle('coding', ' ')).toBe('Mock: Coding')
  expect(mockTitle('coding', 'Ada')).toBe('Mock: Coding with Ada')
})

test('a proposal’s title is one line that fits the plan', () => {
  expect(proposalTitle('fix', 'Ask\n first')).toBe('Fix: Ask first')
  expect(proposalTitle('question', 'x'.repeat(400))).toHaveLength(200)
})

test('scores without evidence are named, others are not', () => {
  const rubric = DEFAULT_RUBRICS.coding
  const scores = { approach: { score: 2, evidence: ' ' }, code: { score: null, evidence: '' }, testing: { score: 3, evidence: 'Tried 0.' } }
  expect(withoutEvidence(rubric, scores)).toEqual(['Approach'])
  expect(overallScore(rubric, scores)).toBe(2.5)
  expect(overallScore(rubric, {})).toBeNull()
})

const line = (key: string, weight?: number) => ({ key, name: key, anchors: ['', '', '', ''] as const, ...(weight && { weight }) })
const marks = (given: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(given).map(([key, score]) => [key, { score, evidence: 'e' }]))

test('a line counts by its weight, one without counts once, and what is not scored counts nothing', () => {
  const rubric = [line('a', 3), line('b'), line('c', 4)]
  expect(overallScore(rubric, marks({ a: 4, b: 2 }))).toBe(3.5)
  expect(overallScore(rubric, marks({ a: 4, b: 2, gone: 1, c: null }))).toBe(3.5)
  expect(rubric.map((each) => shareOf(each, rubric))).toEqual([0.375, 0.125, 0.5])
  expect([isWeighted(rubric), isWeighted([line('a', 2), line('b', 2)]), isWeighted([line('a'), line('b', 1)])]).toEqual([
    true,
    false,
    false,
  ])
})

test('a verdict is the nearest mark, and none is given on less than half of the rubric', () => {
  const rubric = [line('a', 2), line('b'), line('c')]
  expect([1, 2, 3, 4].map((mark) => hireSignal(rubric, marks({ a: mark, b: mark })))).toEqual([...HIRE_SIGNALS])
  expect(hireSignal(rubric, marks({ a: 3, b: 2, c: 2 }))).toBe('lean-yes')
  expect(hireSignal(rubric, marks({ a: 3, b: 2, c: 1 }))).toBe('lean-no')
  expect(hireSignal(rubric, marks({ a: 4 }))).toBe('clear-yes')
  expect(hireSignal(rubric, marks({ b: 4 }))).toBeNull()
  expect(hireSignal(rubric, {})).toBeNull()
})

test('whatever the weights, the whole lies between the lowest and the highest mark, and shares make one', () => {
  const weighted = fc.uniqueArray(
    fc.record({ key: fc.uuid(), weight: fc.integer({ min: 1, max: 5 }), mark: fc.integer({ min: 1, max: 4 }) }),
    {
      selector: ({ key }) => key,
      minLength: 1,
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(weighted, (lines) => {
      const rubric = lines.map(({ key, weight }) => line(key, weight))
      const overall = overallScore(rubric, marks(Object.fromEntries(lines.map(({ key, mark }) => [key, mark])))) ?? Number.NaN
      expect(overall).toBeGreaterThanOrEqual(Math.min(...lines.map(({ mark }) => mark)) - 1e-9)
      expect(overall).toBeLessThanOrEqual(Math.max(...lines.map(({ mark }) => mark)) + 1e-9)
      expect(rubric.reduce((sum, each) => sum + shareOf(each, rubric), 0)).toBeCloseTo(1, 9)
    }),
  )
})

test('the whole of a mock goes by the weights of its own rubric, and mocks without a score say nothing', () => {
  const mock = (id: string, at: number, weight: number, given: Record<string, number>) => ({
    ...{ id, at },
    dimensions: [line('a', weight), line('b')],
    scores: marks(given),
  })
  expect(overallTrend([mock('m1', 1, 3, { a: 4, b: 2 }), mock('m2', 2, 1, {}), mock('m3', 3, 1, { a: 4, b: 2 })])).toEqual({
    n: 2,
    mean: 3.25,
    change: null,
    scores: [
      { mockId: 'm1', at: 1, score: 3.5 },
      { mockId: 'm3', at: 3, score: 3 },
    ],
  })
  expect(overallTrend([mock('m2', 2, 1, {})])).toBeNull()
})

test('every rubric has its own lines, and each a meaning for every number', () => {
  for (const dimensions of Object.values(DEFAULT_RUBRICS)) {
    expect(new Set(dimensions.map(({ key }) => key)).size).toBe(dimensions.length)
    for (const { anchors } of dimensions) for (const anchor of anchors) expect(anchor).not.toBe('')
  }
})

test('a trend has its n, and a direction only from four scores on', () => {
  const mock = (id: number, score: number | null, name = 'Pace') => ({
    id: `m${id}`,
    at: id,
    dimensions: [{ key: 'pace', name, anchors: ['', '', '', ''] as const }],
    scores: { pace: { score, evidence: 'e' } },
  })
  expect(dimensionTrends([mock(1, 1), mock(2, null), mock(3, 2, 'Tempo')])).toEqual([
    {
      key: 'pace',
      name: 'Tempo',
      n: 2,
      mean: 1.5,
      change: null,
      scores: [
        { mockId: 'm1', at: 1, score: 1 },
        { mockId: 'm3', at: 3, score: 2 },
      ],
    },
  ])
  expect(dimensionTrends([mock(1, 1), mock(2, 1), mock(3, 3), mock(4, 4)])[0]).toMatchObject({ n: 4, change: 2.5 })
})
