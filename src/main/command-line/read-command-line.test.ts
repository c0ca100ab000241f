import { expect, test } from 'vitest'
import { readCommandLine, userDataArgument } from './read-command-line.ts'

test.each([
  [[], { kind: 'none' }],
  [['.', '--no-sandbox', 'paper.pdf'], { kind: 'none' }],
  [['--help'], { kind: 'help' }],
  [['--export', 'json', '--out', 'a'], { kind: 'export', format: 'json', out: 'a', hasSample: false }],
  [['--backup', '--user-data', '/d'], { kind: 'backup' }],
  [['--export', 'markdown', '--out', 'notes'], { kind: 'export', format: 'markdown', out: 'notes', hasSample: false }],
  [['--sample', '--export=ics', '--out=b c.ics'], { kind: 'export', format: 'ics', out: 'b c.ics', hasSample: true }],
  [['--export', 'json', '--out', 'a', '--out', 'b'], { kind: 'export', format: 'json', out: 'b', hasSample: false }],
])('%j is read', (args, order) => {
  expect(readCommandLine(args)).toEqual(order)
})

test.each([
  [['--export'], /one of json, ics, csv, apkg, markdown/],
  [['--export', 'docx', '--out', 'a'], /one of json/],
  [['--export', 'json'], /--out/],
  [['--export', 'json', '--out'], /--out/],
  [['--export', 'json', '--out', '--sample'], /--out/],
  [['--sample'], /--export/],
  [['--exprt', 'json', '--out', 'a'], /--out goes with --export/],
  [['--backup', '--out=b'], /goes alone/],
  [['--backup', '--export', 'json', '--out', 'b'], /goes alone/],
])('%j is wrong and says why', (args, sentence) => {
  expect(readCommandLine(args)).toEqual({ kind: 'wrong', sentence: expect.stringMatching(sentence) })
})

test('a folder for the data is read with any order or none', () => {
  expect(userDataArgument(['.', '--user-data', '/d', '--export', 'json'])).toBe('/d')
  expect(userDataArgument(['--user-data='])).toBeNull()
  expect(userDataArgument(['--user-data-dir=/other'])).toBeNull()
})
