import { expect, test } from 'vitest'
import { type SessionFacts, templateText } from './journal.templates.ts'

const facts: SessionFacts = {
  paperTitle: 'Reading in one pass',
  activeMs: 21 * 60_000,
  phases: [
    { name: 'Abstract', budgetMs: 120_000, activeMs: 80_000 },
    { name: 'Method', budgetMs: 300_000, activeMs: 421_000 },
  ],
  score: { before: 12, after: 17, max: 24 },
}

test('a blank entry starts empty', () => {
  expect(templateText('blank', null)).toEqual({ title: '', body: '' })
})

test('a reflection on a session starts from its facts', () => {
  const { title, body } = templateText('after-paper-session', facts)
  expect(title).toBe('After reading “Reading in one pass”')
  expect(body.split('\n').slice(0, 6)).toEqual([
    '> **Reading in one pass**, read for 21 min',
    '>',
    '> Score of 24: 12 before the second look, 17 after it',
    '>',
    '> - Abstract: 1:20 of 2:00',
    '> - Method: 7:01 of 5:00',
  ])
  expect(body).toContain('## What I could not explain')
})

test('a session that was not scored says nothing about scores', () => {
  const { body } = templateText('after-paper-session', { ...facts, phases: [], score: null })
  expect(body).toMatch(/^> \*\*Reading in one pass\*\*, read for 21 min\n\n## /)
})

test('a reflection without a session has its prompts only', () => {
  expect(templateText('after-paper-session', null).body).toMatch(/^## The paper in one breath\n/)
})

test('a reflection on an interview ends with one action within 24 hours', () => {
  expect(templateText('after-interview', null).body).toMatch(/## One next action within 24 hours\n\n- \[ \] \n$/)
})

test('S15 a paper title is text, not Markdown', () => {
  const { body } = templateText('after-paper-session', { ...facts, paperTitle: '<img src=x> [a](javascript:b) **c**\n# d' })
  expect(body.split('\n')[0]).toBe('> **\\<img src=x\\> \\[a\\]\\(javascript\\:b\\) \\*\\*c\\*\\* \\# d**, read for 21 min')
})
