import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EpochMs } from '../../kernel/time.ts'
import { clozeAnswer, clozeNumbers, clozeQuestion, clozeText } from './cloze.model.ts'
import { intervalText } from './interval-text.ts'
import { brierScore, isLeech, isTypedRight, RATINGS, tidyTags, typedAnswerText } from './practice.model.ts'
import { plainTitle } from './question-title.ts'
import { answered, type Memory, previews, retrievability } from './scheduling.model.ts'

const OPTIONS = { retentionPercent: 90 }
const START = 1_770_000_000_000 as EpochMs
const DAY_MS = 86_400_000

test('the Brier score is 0 for foresight, 0.25 for always half, 1 for being sure and wrong', () => {
  expect(brierScore([])).toBeNull()
  expect(brierScore([{ confidencePercent: 100, wasKnown: true }])).toBe(0)
  expect(
    brierScore([
      { confidencePercent: 50, wasKnown: true },
      { confidencePercent: 50, wasKnown: false },
    ]),
  ).toBe(0.25)
  expect(brierScore([{ confidencePercent: 100, wasKnown: false }])).toBe(1)
})

test('a leech is found at the eighth lapse and every fourth after it', () => {
  expect(Array.from({ length: 21 }, (_, lapses) => lapses).filter(isLeech)).toEqual([8, 12, 16, 20])
})

test.each([
  [
    ['#a', 'A', ' b  c '],
    ['a', 'b c'],
  ],
  [['', '#', '  '], []],
])('tags %j are kept as %j', (given, kept) => expect(tidyTags(given)).toEqual(kept))

test.each([
  ['KV cache', 'kv  cache.', true],
  ['softmax\nthe softmax function\n\nIt normalises.', 'The softmax function', true],
  ['softmax\n\nIt normalises.', 'It normalises.', false],
  ['softmax', '', false],
])('for %j the typed answer %j is right: %s', (answer, typed, isRight) => expect(isTypedRight(typed, answer)).toBe(isRight))

test.each([
  ['128\n128 KiB\n\nTwo\nlines', '128\\\n128 KiB\n\nTwo\nlines'],
  ['128', '128'],
  ['8\neight\n', '8\\\neight'],
])('the typed answer %j is shown as %j', (answer, shown) => expect(typedAnswerText(answer)).toBe(shown))

test.each([
  ['# Why is $QK^T$ scaled?\n\nDetails', 'Why is QK^T scaled?'],
  ['\n\n- **Two** sums in `O(n)`', 'Two sums in O(n)'],
  ['{{c1::RoPE::what}} rotates', 'RoPE rotates'],
  ['```python\ndef f(): pass\n```', 'def f(): pass'],
  ['', ''],
])('the title of %j is %j', (prompt, title) => expect(plainTitle(prompt)).toBe(title))

test('a cloze hides one gap, shows the others, and its hint', () => {
  const text = '{{c1::BN}} uses the batch, {{c2::LN::which?}} the features, and {{c1::BN}} needs statistics.'
  expect(clozeNumbers(text)).toEqual([1, 2])
  expect(clozeQuestion(text, 2)).toBe('BN uses the batch, **[which?]** the features, and BN needs statistics.')
  expect(clozeAnswer(text, 1)).toBe('**BN** uses the batch, LN the features, and **BN** needs statistics.')
  expect(clozeNumbers('no gap {{c0::x}} {{cx::y}}')).toEqual([])
})

test('gaps inside gaps, and the braces of formulas', () => {
  const nested = 'It {{c1::is {{c2::batch::which?}} norm::what?}} here.'
  expect(clozeNumbers(nested)).toEqual([1, 2])
  expect(clozeQuestion(nested, 1)).toBe('It **[what?]** here.')
  expect(clozeQuestion(nested, 2)).toBe('It is **[which?]** norm here.')
  expect(clozeAnswer(nested, 1)).toBe('It **is batch norm** here.')
  expect(clozeText(nested)).toBe('It is batch norm here.')
  const formula = 'so {{c1::$e^{x^{2}}$}} and {{c2::\\{a\\}}}'
  expect([clozeText(formula), clozeNumbers(formula)]).toEqual(['so $e^{x^{2}}$ and \\{a\\}', [1, 2]])
})

test.each([
  ['a { that is never closed', '{{c1::a { b}} c', 'a { b c'],
  ['a } that was never opened', '} {{c1::a } b}} c', '} a } b c'],
  ['a { before', 'f({ {{c1::a}} {{c2::b}}', 'f({ a b'],
  ['nothing inside', '{{c1::}} {{c2::b}}', '{{c1::}} b'],
  ['no end', '{{c1::a {{c2::b}}', '{{c1::a b'],
  ['colons', '{{c1::a::{b}::c}} {{c2::::d}}', 'a::{b} ::d'],
])('gaps: %s', (_what, text, plain) => {
  expect(clozeText(text)).toBe(plain)
})

test.each(['{{c1::', '{{c1::a}}', '{', '}}', '{{c1::{{c2::a}}', '::'])(
  'B18 a text of 60,000 times %s takes no time to speak of',
  (piece) => {
    const before = performance.now()
    clozeQuestion(piece.repeat(60_000), 1)
    expect(performance.now() - before).toBeLessThan(5_000)
  },
)

const ratings = fc.array(fc.constantFrom(...RATINGS), { minLength: 1, maxLength: 12 })
const waits = fc.array(fc.integer({ min: 0, max: 400 * DAY_MS }), { minLength: 12, maxLength: 12 })

function replay(given: readonly (typeof RATINGS)[number][], waitsMs: readonly number[]): Memory {
  let memory: Memory | null = null
  let now = START
  given.forEach((rating, index) => {
    memory = answered(memory, rating, now, OPTIONS)
    now = (now + (waitsMs[index] ?? 0)) as EpochMs
  })
  if (!memory) throw new Error('nothing was answered')
  return memory
}

test('the same answers at the same instants always give the same memory, due after its last answer', () => {
  fc.assert(
    fc.property(ratings, waits, (given, waitsMs) => {
      const memory = replay(given, waitsMs)
      expect(replay(given, waitsMs)).toEqual(memory)
      expect(memory.dueAt).toBeGreaterThan(memory.lastReviewedAt)
      expect(memory.reps).toBe(given.length)
      expect(memory.stability).toBeGreaterThan(0)
      expect(memory.difficulty).toBeGreaterThanOrEqual(1)
      expect(memory.difficulty).toBeLessThanOrEqual(10)
    }),
  )
})

test('a preview says what the answer then does, and better ratings never come back sooner', () => {
  fc.assert(
    fc.property(ratings, waits, fc.integer({ min: 0, max: 100 * DAY_MS }), (given, waitsMs, waitMs) => {
      const memory = replay(given, waitsMs)
      const now = (memory.dueAt + waitMs) as EpochMs
      const shown = previews(memory, now, OPTIONS)
      for (const rating of RATINGS) expect(answered(memory, rating, now, OPTIONS).dueAt).toBe(shown[rating])
      expect(shown.hard).toBeLessThanOrEqual(shown.good)
      expect(shown.good).toBeLessThanOrEqual(shown.easy)
    }),
  )
})

test('what is remembered only sinks while nothing is answered, from 1 to the wanted share on the due day', () => {
  const memory = answered(null, 'easy', START, OPTIONS)
  expect(retrievability(null, START, OPTIONS)).toBe(0)
  expect(retrievability(memory, START, OPTIONS)).toBe(1)
  const onDueDay = retrievability(memory, memory.dueAt, OPTIONS)
  expect(onDueDay).toBeCloseTo(0.9, 1)
  expect(retrievability(memory, (memory.dueAt + 30 * DAY_MS) as EpochMs, OPTIONS)).toBeLessThan(onDueDay)
})

test.each([
  [20_000, '<1 min'],
  [10 * 60_000, '10 min'],
  [5 * 3_600_000, '5 h'],
  [4 * DAY_MS, '4 d'],
  [76 * DAY_MS, '2.5 mo'],
  [365 * DAY_MS, '1 y'],
])('%d ms is shown as %s', (ms, text) => expect(intervalText(ms)).toBe(text))
