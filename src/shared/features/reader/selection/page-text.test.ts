import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineItem, twoColumnPage } from '../../../../../tests/support/page-items.ts'
import type { PageItem } from './fragments.ts'
import { readPageText } from './page-text.ts'

const textOf = (items: readonly PageItem[]) => readPageText(items).text.split('\n')
const HEAD = ['Running head of the paper', 'A Title That Is Wide Enough To Cross Both Of The Columns']

test('columns are read one after the other, below what spans them and above the page number', () => {
  const { items, left, right } = twoColumnPage(40)
  expect(textOf(items)).toEqual([...HEAD, ...left, ...right, '7'])
})

test('whatever order the file has them in', () => {
  const { items, left, right } = twoColumnPage(12)
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
      expect(textOf(shuffled)).toEqual([...HEAD, ...left, ...right, '7'])
    }),
  )
})

test('a figure’s caption over both columns parts what is above it from what is below', () => {
  const { items, left, right } = twoColumnPage(30)
  const caption = 'Figure 1: a caption that is as wide as both of the columns are, and no narrower.'
  // In the place of the sixteenth line.
  const around = items.filter(({ transform: [, , , , , y = 0] }) => Math.abs(y - 480) > 11)
  const text = textOf([lineItem(caption, 54, 480, { width: 504 }), ...around])
  expect(text).toEqual([...HEAD, ...left.slice(0, 15), ...right.slice(0, 15), caption, ...left.slice(16), ...right.slice(16), '7'])
})

test('a formula a little too long for its column stays in it', () => {
  const { items, left, right } = twoColumnPage(20)
  const index = items.findIndex((item) => item.text === left[8])
  const long = items.with(index, lineItem('x = a formula that is too long + its number (3)', 54, 660 - 8 * 12, { width: 254 }))
  expect(textOf(long)).toEqual([...HEAD, ...left.with(8, 'x = a formula that is too long + its number (3)'), ...right, '7'])
})

test('pieces of a line are one line, with blanks where there is room', () => {
  const items = [
    lineItem('the value', 54, 600, { width: 40 }),
    lineItem('z', 98, 600, { width: 5 }),
    lineItem('view', 103, 604, { width: 14, size: 7 }),
    // Back below the superscript.
    lineItem('t', 103, 597, { width: 3, size: 7 }),
    lineItem('grows', 121, 600, { width: 24 }),
    lineItem('slowly', 145, 600, { width: 26 }),
  ]
  expect(textOf(items)).toEqual(['the value zviewt growsslowly'])
})

test('line numbers at the left are read after the text', () => {
  const lines = Array.from({ length: 10 }, (_, row) => [
    lineItem(String(row + 1).padStart(3, '0'), 40, 700 - row * 12, { width: 12, size: 7 }),
    lineItem(`Line ${row + 1} of a text of one column with its numbers`, 72, 700 - row * 12, { width: 460 }),
  ]).flat()
  const text = textOf(lines)
  expect(text.slice(0, 10).every((line) => line.startsWith('Line'))).toBe(true)
  expect(text.slice(10)).toEqual(['001', '002', '003', '004', '005', '006', '007', '008', '009', '010'])
})

test('a table in one column of text is read row by row', () => {
  const text = Array.from({ length: 16 }, (_, row) =>
    lineItem(`A line of a text of one column, number ${row}`, 72, 700 - row * 12, { width: 460 }),
  )
  const table = Array.from({ length: 4 }, (_, row) =>
    ['Model', 'Accuracy of it', 'Loss'].map((cell, column) => lineItem(`${cell} ${row}`, 72 + column * 150, 480 - row * 12)),
  ).flat()
  expect(textOf([...text, ...table]).slice(16)).toEqual([0, 1, 2, 3].map((row) => `Model ${row} Accuracy of it ${row} Loss ${row}`))
})

test('a page turned by a quarter reads the same; text in the margin that runs up comes last', () => {
  const { items, left, right } = twoColumnPage(20)
  const turned = items.map((item): PageItem => {
    const [a = 0, , , d = 0, x = 0, y = 0] = item.transform
    return { ...item, transform: [0, a, -d, 0, 792 - y, x] }
  })
  expect(textOf(turned)).toEqual([...HEAD, ...left, ...right, '7'])
  const stamp: PageItem = { text: 'arXiv:2101.00001v1', transform: [0, 20, -20, 0, 30, 200], width: 180 }
  expect(textOf([stamp, ...items])).toEqual([...HEAD, ...left, ...right, '7', 'arXiv:2101.00001v1'])
})

test('nothing, blanks and text without a size are no text', () => {
  expect(readPageText([])).toEqual({ text: '', lines: [] })
  expect(textOf([lineItem('   ', 10, 10), lineItem('', 10, 10), { text: 'x', transform: [0, 0, 0, 0, 1, 1], width: 5 }])).toEqual([''])
})

test('letters lie in order on their line, whatever a file says', () => {
  const item = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 12 }),
    transform: fc.tuple(...[0, 0, 0, 0, 0, 0].map(() => fc.integer({ min: -300, max: 300 }))),
    width: fc.integer({ min: -10, max: 300 }),
  })
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), (items) => {
      const { text, lines } = readPageText(items)
      for (const line of lines) {
        expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text)
        expect(line.edges).toHaveLength(line.text.length + 1)
        expect(line.raw).toHaveLength(line.text.length)
        expect(line.edges.every((edge, index) => index === 0 || edge >= (line.edges[index - 1] ?? 0))).toBe(true)
      }
    }),
  )
})
