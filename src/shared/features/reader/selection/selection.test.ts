import { expect, test } from 'vitest'
import { lineItem, twoColumnPage } from '../../../../../tests/support/page-items.ts'
import { hitText } from './hit.ts'
import { rangeOfRaw, rangePart, rangeRects } from './page-range.ts'
import { readPageText } from './page-text.ts'
import { paragraphAt } from './paragraphs.ts'
import {
  endOfSelection,
  isEmpty,
  lineBeside,
  lineEdge,
  moveHead,
  movingEnd,
  spansOf,
  startOf,
  type TextSelection,
  unitAt,
} from './selection.ts'

const { items, left, right } = twoColumnPage(40)
const page = readPageText(items)

/** What a drag from one point of the page to another selects, word by word. */
function drag(from: readonly [number, number], to: readonly [number, number]): string {
  const start = hitText(page, ...from)
  const end = start && hitText(page, ...to, start.block)
  if (!start || !end) throw new Error('the page has text')
  const [anchor, head] = [unitAt(page, start, 'word'), unitAt(page, end, 'word')]
  return page.text.slice(Math.min(anchor.from, head.from), Math.max(anchor.to, head.to))
}

test('a drag down the left column never takes the right one', () => {
  const text = drag([60, 664], [290, 424])
  expect(text.split('\n')).toEqual(left.slice(0, 20).concat(left[20]?.slice(0, text.split('\n').at(-1)?.length) ?? ''))
  expect(text).not.toContain('Right')
})

test('a drag that strays into the gutter stays in its column', () => {
  expect(drag([60, 664], [307, 424])).not.toContain('Right')
  expect(drag([400, 664], [304, 424])).not.toContain('Left')
})

test('a drag from the left column into the right one goes over the left one’s end', () => {
  const lines = drag([60, 664], [557, 652]).split('\n')
  expect(lines).toEqual([...left, right[0], right[1]])
})

test('words are taken whole, letters with Alt', () => {
  const [first] = page.lines.slice(2)
  if (!first) throw new Error('the page has lines')
  const y = (first.top + first.bottom) / 2
  const inside = (letter: number) => (first.edges[letter] ?? 0) * 0.6 + (first.edges[letter + 1] ?? 0) * 0.4
  expect(drag([inside(6), y], [inside(14), y])).toBe('column, line')
  const [a, b] = [hitText(page, inside(6), y), hitText(page, inside(14), y)]
  if (!a || !b) throw new Error('the page has text')
  expect(page.text.slice(unitAt(page, a, 'letter').from, unitAt(page, b, 'letter').to)).toBe('olumn, l')
})

test('a paragraph ends at a short line and begins with an indent, in its own column', () => {
  const lines = [
    lineItem('The first paragraph begins here and goes on', 54, 600, { width: 240 }),
    lineItem('and on, and ends', 54, 588, { width: 90 }),
    lineItem('while the second one is indented and goes', 54, 576, { width: 240 }),
    lineItem('to the full width in its last line as well', 54, 564, { width: 240 }),
    lineItem('A third one, told by its indent alone, goes', 66, 552, { width: 228 }),
    lineItem('on for two lines.', 54, 540, { width: 80 }),
    lineItem('A heading', 54, 510, { width: 60, size: 14 }),
  ]
  const text = readPageText(lines)
  const paragraphs = text.lines.map((line) => {
    const { from, to } = paragraphAt(text, line.start + 1)
    return text.text.slice(from, to).split('\n').length
  })
  expect(paragraphs).toEqual([2, 2, 2, 2, 2, 2, 1])
})

test('a range is one box a line, exactly as wide as its letters', () => {
  const [, , first, second] = page.lines
  if (!first || !second) throw new Error('the page has lines')
  const rects = rangeRects(page, { from: first.start + 5, to: second.start + 4 })
  expect(rects).toEqual([
    [first.edges[5], 658, 294, 668],
    [54, 646, second.edges[4], 656],
  ])
})

test('what a mark keeps: the words as one text, and what stands around them', () => {
  const cut = readPageText([
    lineItem('we show that gradi-', 54, 600, { width: 100 }),
    lineItem('ent descent is e\ufb03cient in a way', 54, 588, { width: 160 }),
  ])
  const from = cut.text.indexOf('gradi')
  const part = rangePart(cut, 3, { from, to: cut.text.indexOf(' in a way') })
  expect(part).toMatchObject({
    pageIndex: 3,
    quote: 'gradient descent is efficient',
    contextBefore: 'we show that ',
    contextAfter: ' in a way',
    textOffset: from,
  })
  expect(part?.rects).toHaveLength(2)
  expect(rangePart(cut, 3, { from: 2, to: 3 })).toBeNull()
})

test('a match of find is the same letters, wherever the file has them', () => {
  const raw = items.map((item) => item.text).join('')
  const wanted = 'Right column, line 5'
  const span = rangeOfRaw(page, raw.indexOf(wanted), wanted.length)
  expect(page.text.slice(span?.from, span?.to)).toBe(wanted)
  expect(rangeOfRaw(page, raw.length, 4)).toBeNull()
})

const word = (from: number, to: number, pageIndex = 0) => ({ pageIndex, from, to })

test('a selection has the words of both its ends, forwards and backwards', () => {
  const forwards: TextSelection = { anchor: word(10, 15), head: word(30, 34) }
  const backwards: TextSelection = { anchor: word(30, 34), head: word(10, 15) }
  for (const selection of [forwards, backwards]) {
    expect([startOf(selection).offset, endOfSelection(selection).offset]).toEqual([10, 34])
  }
  expect(movingEnd(forwards).offset).toBe(34)
  expect(movingEnd(backwards).offset).toBe(10)
  expect(moveHead(backwards, { pageIndex: 0, offset: 12 })).toEqual({ anchor: word(34, 34), head: word(12, 12) })
  expect(moveHead(forwards, { pageIndex: 0, offset: 12 })).toEqual({ anchor: word(10, 10), head: word(12, 12) })
  expect(isEmpty({ anchor: word(4, 4), head: word(4, 4) })).toBe(true)
})

test('over pages: to the end of the first, all of those between, from the start of the last', () => {
  const selection = { anchor: word(90, 95, 1), head: word(3, 8, 4) }
  const lengths = [100, 100, 50, 0, 100]
  expect(spansOf(selection, (pageIndex) => lengths[pageIndex] ?? 0)).toEqual([word(90, 100, 1), word(0, 50, 2), word(0, 8, 4)])
})

test('lines further and back, from column to column, and a line’s ends', () => {
  const last = page.lines.find((line) => line.text === left.at(-1))
  const next = page.lines.find((line) => line.text === right[0])
  if (!last || !next) throw new Error('the page has lines')
  expect(lineBeside(page, last.start, 1)).toBe(next.start)
  expect(lineBeside(page, next.start, -1)).toBe(last.start)
  expect(lineBeside(page, 0, -1)).toBeNull()
  expect(lineBeside(page, page.text.length, 1)).toBeNull()
  expect([lineEdge(page, next.start + 4, -1), lineEdge(page, next.start + 4, 1)]).toEqual([next.start, next.start + next.text.length])
})
