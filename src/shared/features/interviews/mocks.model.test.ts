import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_RUBRICS } from './default-rubrics.ts'
import { drawQuestions, keptPoints, mockTitle, orderedAs } from './mocks.model.ts'
import { proposalTitle } from './proposals.model.ts'
import { dimensionTrends, meanScore, withoutEvidence } from './rubric.model.ts'

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
  expect(meanScore(scores)).toBe(2.5)
  expect(meanScore({})).toBeNull()
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
