import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePieces } from './highlighter.ts'

const kindsIn = (code: string, language: string) =>
  Object.fromEntries((codePieces(code, language) ?? []).flatMap(({ text, kind }) => (kind ? [[text, kind]] : [])))

test.each([
  [
    'python',
    'def scale(x):\n    return x / 8  # why',
    { def: 'keyword', scale: 'name', return: 'keyword', '8': 'number', '# why': 'comment' },
  ],
  ['py', 'import torch', { import: 'keyword' }],
  ['sql', 'SELECT 1', { SELECT: 'keyword', '1': 'number' }],
  ['bash', 'echo "hi"', { echo: 'type', '"hi"': 'string' }],
  ['ts', 'const a = true', { const: 'keyword', true: 'keyword' }],
  ['js', 'const a = 1', { const: 'keyword', '1': 'number' }],
  ['c++', 'int n = 2;', { int: 'type', '2': 'number' }],
  ['cuda', 'int n = 2;', { int: 'type', '2': 'number' }],
  ['json', '{"a": 1}', { '"a"': 'name', '1': 'number' }],
])('%s is told apart', (language, code, kinds) => {
  expect(kindsIn(code, language)).toMatchObject(kinds)
})

test('a language that is not known, and very long code, stay as they are', () => {
  expect(codePieces('x', 'cobol')).toBeNull()
  expect(codePieces('x', '__proto__')).toBeNull()
  expect(codePieces('x = 1\n'.repeat(5_000), 'python')).toBeNull()
})

test('the pieces are the code, whole and in order, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.constantFrom('python', 'sql', 'bash', 'ts', 'cpp', 'json'), (code, language) => {
      expect((codePieces(code, language) ?? []).map(({ text }) => text).join('')).toBe(code)
    }),
    { numRuns: 200 },
  )
})
