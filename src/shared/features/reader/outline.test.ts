import { expect, test } from 'vitest'
import { currentLine, type OutlineSource, outlineLines, visibleLines } from './outline.ts'

const source = (title: string, items: OutlineSource<string>[] = []): OutlineSource<string> => ({ title, items, target: `to ${title}` })
const lines = outlineLines([source('1', [source('1.1', [source('1.1.1')]), source('1.2')]), source('2')], 100)

test('lines are in reading order and know their level', () => {
  expect(lines.map(({ id, title, level, hasChildren }) => [id, title, level, hasChildren])).toEqual([
    [0, '1', 1, true],
    [1, '1.1', 2, true],
    [2, '1.1.1', 3, false],
    [3, '1.2', 2, false],
    [4, '2', 1, false],
  ])
})

test('a line is seen when everything above it is open', () => {
  const titles = (...open: number[]) => visibleLines(lines, new Set(open)).map((line) => line.title)
  expect(titles()).toEqual(['1', '2'])
  expect(titles(0)).toEqual(['1', '1.1', '1.2', '2'])
  expect(titles(1)).toEqual(['1', '2'])
  expect(titles(0, 1)).toEqual(['1', '1.1', '1.1.1', '1.2', '2'])
})

test('B7 ten thousand levels do not overflow, and a limit cuts', () => {
  let deep = source('end')
  for (let level = 0; level < 10_000; level++) deep = source(String(level), [deep])
  expect(outlineLines([deep], 50_000)).toHaveLength(10_001)
  expect(outlineLines([deep], 5)).toHaveLength(5)
})

test.each([
  ['before everything', 0, 790, null],
  ['at the first heading', 0, 700, 0],
  ['between two headings of a page', 0, 500, 0],
  ['below the second heading', 0, 300, 1],
  ['on a page without headings', 1, 700, 1],
  ['on a page whose heading has no height', 2, 790, 2],
])('%s', (_what, pageIndex, y, expected) => {
  const places = [
    { id: 0, pageIndex: 0, y: 700 },
    { id: 1, pageIndex: 0, y: 400 },
    { id: 2, pageIndex: 2, y: null },
  ]
  expect(currentLine(places, pageIndex, y)).toBe(expected)
})
