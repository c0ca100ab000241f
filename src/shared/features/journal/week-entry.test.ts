import { expect, test } from 'vitest'
import { weekEntryText } from './week-entry.ts'

const HOUR = 3_600_000

test('a weekly review says what was done, what became of the rest, and what comes next', () => {
  const { title, body } = weekEntryText({
    week: '2 – 8 March 2026',
    plannedMs: 7 * HOUR,
    actualMs: 5.5 * HOUR,
    pillars: [{ name: 'Coding', plannedMs: 2 * HOUR, actualMs: HOUR }],
    done: ['Two-sum'],
    notDone: [{ title: 'KV cache', became: 'carried to next week' }],
    goals: ['Explain <b>DPO</b>'],
    note: 'Mornings *work*.',
  })
  expect(title).toBe('Weekly review, 2 – 8 March 2026')
  expect(body.split('\n')).toEqual([
    '> **2 – 8 March 2026**: 5 h 30 min of 7 h planned',
    '>',
    '> - Coding: 1 h of 2 h',
    '',
    '## Done',
    '',
    '- Two\\-sum',
    '',
    '## Not done',
    '',
    '- KV cache: carried to next week',
    '',
    '## Goals for next week',
    '',
    '1. Explain \\<b\\>DPO\\<\\/b\\>',
    '',
    '## Note',
    '',
    'Mornings *work*.',
    '',
  ])
})

test('what is empty is left out', () => {
  const { body } = weekEntryText({ week: 'w', plannedMs: 0, actualMs: 0, pillars: [], done: [], notDone: [], goals: [], note: ' ' })
  expect(body).toBe('> **w**: 0 min of 0 min planned\n')
})
