import { expect, test } from 'vitest'
import type { IsoDate } from '../../kernel/time.ts'
import { debriefEntry } from './debrief-entry.ts'
import { debriefState, isResultDay, questionFate } from './rounds.model.ts'

test('a debrief waits, is begun, is done', () => {
  expect(debriefState({ begunAt: null, doneAt: null })).toBe('waiting')
  expect(debriefState({ begunAt: 1, doneAt: null })).toBe('begun')
  expect(debriefState({ begunAt: 1, doneAt: 2 })).toBe('done')
})

test('a question is open until a card, a made card or a reason decides it', () => {
  expect(questionFate({ questionId: null, isMade: false, leftReason: null })).toBe('open')
  expect(questionFate({ questionId: 'q', isMade: false, leftReason: null })).toBe('matched')
  expect(questionFate({ questionId: 'q', isMade: true, leftReason: null })).toBe('made')
  expect(questionFate({ questionId: null, isMade: false, leftReason: 'Small talk' })).toBe('left')
})

test.each([
  ['2026-03-01', false],
  ['2026-03-02', true],
  ['2026-03-05', true],
  ['2026-03-06', false],
])('a result heard on %s is possible: %s', (day, isPossible) => {
  expect(isResultDay(day as IsoDate, '2026-03-02' as IsoDate, '2026-03-05' as IsoDate)).toBe(isPossible)
})

test('the reflection has the words under headings, links to round and cards, and leaves out what is empty', () => {
  const entry = debriefEntry({
    ...{ roundId: 'r1', name: 'Acme · Coding', recall: 'Two parts.', surprises: ' ', inControl: '', notInControl: 'Luck', action: 'Sleep' },
    questions: [
      { prompt: 'Two\nsum', outcome: 'missed', better: 'A map.', card: { id: 'q1', title: 'Two-sum' }, leftReason: null },
      { prompt: 'Why us?', outcome: null, better: '', card: null, leftReason: 'Small talk' },
    ],
  })
  expect(entry).toEqual({
    title: 'After the interview: Acme · Coding',
    body: `> [[round:r1 Acme · Coding]]

## What was asked, in order

1. Two sum (missed) → [[question:q1 Two-sum]]
2. Why us? → left: Small talk

## What I remember

Two parts.

## What I would answer now

**Two sum**

A map.

## Not in my control

Luck

## One next action within 24 hours

- [ ] Sleep
`,
  })
})
