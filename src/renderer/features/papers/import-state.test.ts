import { expect, test } from 'vitest'
import type { ImportEvent, ImportOutcome } from '../../../shared/features/papers/import.model.ts'
import { type ImportStep, importReducer, NO_IMPORT } from './import-state.ts'

const run = (...steps: readonly ImportStep[]) => steps.reduce(importReducer, NO_IMPORT)
const result = (fileName: string, outcome: ImportOutcome): ImportStep => ({
  kind: 'event',
  event: { kind: 'result', fileIndex: 0, fileName, outcome } satisfies ImportEvent,
})
const locked = { kind: 'password-needed', token: 't1', isRetry: false } as const

test('each file ends in one line, and an ended import has nothing running', () => {
  const state = run({ kind: 'started' }, result('a.pdf', { kind: 'not-a-pdf', found: 'empty' }), { kind: 'ended' })
  expect(state).toMatchObject({ isRunning: false, current: null, locked: [] })
  expect(state.lines).toEqual([
    { key: 0, fileName: 'a.pdf', sentence: 'The file is empty. Download it again.', tone: 'bad', paperId: null, outcome: 'not-a-pdf' },
  ])
})

test('a locked file waits; a wrong password asks again with the new token; then its line says how it ended', () => {
  const wrong = run(result('a.pdf', locked), { kind: 'unlocked', outcome: { kind: 'password-needed', token: 't2', isRetry: true } })
  expect(wrong.locked).toEqual([{ key: 0, fileName: 'a.pdf', token: 't2', isRetry: true }])
  const left = importReducer(wrong, { kind: 'unlocked', outcome: null })
  expect(left.locked).toEqual([])
  expect(left.lines.map((line) => line.sentence)).toEqual(['Left out: it needs a password.'])
})

test('closing forgets everything', () => {
  expect(run(result('a.pdf', locked), { kind: 'dismissed' })).toEqual(NO_IMPORT)
})
