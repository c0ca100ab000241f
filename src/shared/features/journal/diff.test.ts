import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from './diff.ts'

test('a changed line stands as removed and added, its neighbours as the same', () => {
  expect(diffLines('a\nb\nc', 'a\nx\nc\nd')).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'removed', text: 'b' },
    { kind: 'added', text: 'x' },
    { kind: 'same', text: 'c' },
    { kind: 'added', text: 'd' },
  ])
})

test('a difference holds both texts whole', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '', 'long line'), { maxLength: 30 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after)
      const side = (left: 'removed' | 'added') =>
        lines
          .filter(({ kind }) => kind !== left)
          .map((line) => line.text)
          .join('\n')
      expect([side('added'), side('removed')]).toEqual([before, after])
    }),
  )
})

test('two long texts with nothing in common are compared at once', () => {
  const lines = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`).join('\n')
  expect(diffLines(lines('a'), lines('b'))).toHaveLength(40_000)
})
