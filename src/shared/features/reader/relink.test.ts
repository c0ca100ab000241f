import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MarkId } from '../../kernel/ids.ts'
import { createMark, type Mark, type MarkKind, type MarkPart } from './mark.model.ts'
import { bareShape } from './mark-shape.ts'
import { type PdfRect, roundRect } from './pdf-geometry.ts'
import { type NewPage, relinkMarks } from './relink.ts'
import { rangePart } from './selection/page-range.ts'
import { readPageText } from './selection/page-text.ts'
import { squeeze } from './squeeze.ts'

const BOX: PdfRect = [0, 0, 612, 792]
const LINES = 40

/** Pages of a paper set in lines of a given width. */
function typeset(words: readonly string[], perLine = 9): NewPage[] {
  const lines: string[] = []
  for (let at = 0; at < words.length; at += perLine) lines.push(words.slice(at, at + perLine).join(' '))
  const pages: NewPage[] = []
  for (let at = 0; at < Math.max(1, lines.length); at += LINES) {
    const items = lines
      .slice(at, at + LINES)
      .map((text, line) => ({ text, transform: [10, 0, 0, 10, 72, 720 - line * 14], width: text.length * 5 }))
    pages.push({ text: readPageText(items), box: BOX })
  }
  return pages
}

const SYLLABLES = ['lo', 'ra', 'mi', 'ten', 'sor', 'gra', 'di', 'ent', 'at', 'tu', 'ne', 'ka']
/** Words that repeat seldom. */
const word = (seed: number) => {
  let [rest, text] = [seed * 2_654_435_761 + 7, '']
  for (let count = 0; count < 4; count += 1) {
    text += SYLLABLES[Math.abs(rest) % SYLLABLES.length] ?? ''
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return text
}
const paperOf = (count: number, from = 0) => Array.from({ length: count }, (_, at) => word(from + at))

function mark(part: MarkPart, kind: MarkKind = 'highlight'): Mark {
  return createMark({ ...part, kind, color: 'yellow', comment: '' }, { id: 'm1' as MarkId, paperId: 'p' as never, createdAt: 0 as never })
}
function markOn(pages: readonly NewPage[], pageIndex: number, from: number, to: number, kind: MarkKind = 'highlight'): Mark {
  const page = pages[pageIndex]
  const part = page && rangePart(page.text, pageIndex, { from, to })
  if (!part) throw new Error('nothing there')
  return mark(part, kind)
}
const relink = (one: Mark, pages: readonly NewPage[], former: readonly NewPage[] = []) =>
  relinkMarks([one], pages, (at) => former[at]?.text)[0]?.part ?? null

const span = fc.tuple(fc.nat(900), fc.integer({ min: 20, max: 260 }))

test('in the same pages every passage is found where it was', () => {
  const pages = typeset(paperOf(700))
  fc.assert(
    fc.property(fc.nat(pages.length - 1), span, (pageIndex, [from, length]) => {
      const text = pages[pageIndex]?.text.text ?? ''
      const start = Math.min(from, text.length - length)
      if (start < 0) return
      const made = markOn(pages, pageIndex, start, start + length)
      const part = relink(made, pages)
      expect(part?.pageIndex).toBe(pageIndex)
      expect(part?.quote).toBe(made.quote)
    }),
  )
})

test('text put in before it and other line lengths: the same words are found, wherever they are now', () => {
  const words = paperOf(700)
  const pages = typeset(words)
  fc.assert(
    fc.property(fc.nat(2_000), fc.integer({ min: 6, max: 14 }), span, (added, perLine, [from, length]) => {
      const newer = typeset([...paperOf(added, 5_000), ...words], perLine)
      const text = pages[0]?.text.text ?? ''
      const start = Math.min(from, text.length - length)
      const made = markOn(pages, 0, start, start + length)
      const part = relink(made, newer)
      if (!part) throw new Error('not found')
      // One that runs over a page's end now keeps its larger part.
      expect(squeeze(made.quote).text).toContain(squeeze(part.quote).text)
      expect(squeeze(part.quote).text.length * 2).toBeGreaterThanOrEqual(squeeze(made.quote).text.length)
    }),
    { numRuns: 40 },
  )
})

test('what is gone is nowhere, and nothing else is taken for it', () => {
  const made = markOn(typeset(paperOf(300)), 0, 40, 200)
  expect(relink(made, typeset(paperOf(300, 9_000)))).toBeNull()
  expect(relink(made, [])).toBeNull()
})

test('a few changed words are found all the same, and the mark says what stands there now', () => {
  const words = paperOf(300)
  const pages = typeset(words)
  const made = markOn(pages, 0, 40, 240)
  const changed = words.map((one, at) => (at === 9 ? 'insertednews' : one))
  const part = relink(made, typeset(changed))
  expect(part?.quote).toContain('insertednews')
})

test('a word that stands everywhere is told apart by what is around it, by its place, or not at all', () => {
  const words = paperOf(300).map((one, at) => (at % 10 === 5 ? 'model' : one))
  const pages = typeset(words)
  const text = pages[0]?.text.text ?? ''
  const third = [...text.matchAll(/model/g)][3]?.index ?? 0
  const made = markOn(pages, 0, third, third + 5)
  expect(relink(made, pages)?.rects.map(roundRect)).toEqual(made.rects)
  const bare = { ...made, contextBefore: '', contextAfter: '' }
  expect(relink(bare, pages)?.rects.map(roundRect)).toEqual(made.rects)
  expect(relink(bare, typeset([...paperOf(90, 7_000), ...words]))).toBeNull()
})

test('long passages with a changed middle keep their beginning and end', () => {
  const words = paperOf(320)
  const pages = typeset(words)
  const text = pages[0]?.text.text ?? ''
  const made = markOn(pages, 0, 10, text.length - 20)
  const changed = words.map((one, at) => (at === 100 ? 'othernews' : one))
  expect(relink(made, typeset(changed))?.quote.length).toBeGreaterThan(made.quote.length * 0.8)
})

test('areas, ink and notes go with the line that they stood beside', () => {
  const words = paperOf(100)
  const former = typeset(words)
  const newer = typeset([...paperOf(27, 4_000), ...words])
  const area = mark({ ...bareShape([80, 700, 200, 730]), pageIndex: 0 }, 'area')
  // Three lines of nine words were put in above.
  expect(relink(area, newer, former)?.rects[0]).toEqual([80, 700 - 42, 200, 730 - 42])
  const ink = mark({ ...bareShape([80, 650, 100, 660]), ink: { strokes: [[80, 650, 100, 660]], widthPt: 2 }, pageIndex: 0 }, 'ink')
  expect(relink(ink, newer, former)?.ink?.strokes[0]).toEqual([80, 650 - 42, 100, 660 - 42])
  expect(relink(area, typeset(paperOf(100, 8_000)), former)).toBeNull()
  expect(relink(area, newer)).toBeNull()
})
