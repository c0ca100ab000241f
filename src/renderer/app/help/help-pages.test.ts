import { expect, test } from 'vitest'
import { shortcutsOf } from '../shortcuts/catalogue.ts'
import { findHelp, HELP, helpFor } from './help-pages.ts'

test.each([
  ['/', 'today'],
  ['/plan/sheet', 'plan'],
  ['/read/p-1', 'read'],
  ['/sessions/s-1', 'session'],
  ['/practice/review', 'practice'],
  ['/interviews/mocks/m-1', 'interviews'],
  ['/journal/e-1', 'journal'],
  ['/settings/shortcuts', 'data'],
  ['/trash', 'data'],
  ['/nowhere', 'loop'],
])('%s is explained by “%s”', (path, topic) => {
  expect(helpFor(path)).toBe(topic)
})

test('help is found by all words of what is typed', () => {
  expect(findHelp('anki fsrs').map(({ topic }) => topic)).toEqual(['practice'])
  expect(findHelp('  ')).toEqual(HELP)
  expect(findHelp('no such thing at all')).toEqual([])
})

test('every group of keys that is named has some', () => {
  const groups = new Set(shortcutsOf(false).map(({ group }) => group))
  expect(HELP.flatMap(({ keys }) => keys).filter((group) => !groups.has(group))).toEqual([])
})
