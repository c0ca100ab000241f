import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentBox, type KeptBox, keptOutline, marginalBoxes, type PageMeasure, trimPages, WHOLE_BOX } from './trim.model.ts'

const page = (content: KeptBox | null, marks: readonly KeptBox[] = []): PageMeasure => ({ width: 600, height: 800, content, marks })
const box = (left: number, top: number, right: number, bottom: number): KeptBox => ({ left, top, right, bottom })
const BODY = box(0.2, 0.1, 0.8, 0.9)

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anyBox = fc
  .tuple(share, share, share, share)
  .map(([a, b, c, d]) => box(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)))
const anyPages = fc.array(
  fc.record({
    width: fc.constantFrom(600, 842),
    height: fc.constantFrom(800, 595),
    content: fc.option(anyBox),
    marks: fc.array(anyBox, { maxLength: 2 }),
  }),
  { maxLength: 40 },
)
const holds = (outer: KeptBox, inner: KeptBox) =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom

test('nothing that is printed and no mark is ever cut, and no page grows', () => {
  fc.assert(
    fc.property(anyPages, (pages) => {
      const trimmed = trimPages(pages)
      expect(trimmed).toHaveLength(pages.length)
      for (const [at, { kept, common }] of trimmed.entries()) {
        for (const own of [pages[at]?.content, ...(pages[at]?.marks ?? [])]) if (own) expect(holds(kept, own)).toBe(true)
        expect(holds(WHOLE_BOX, kept)).toBe(true)
        expect(holds(kept, common)).toBe(true)
      }
    }),
  )
})

test('pages of one size and side have one box, looked at or not', () => {
  fc.assert(
    fc.property(anyPages, (pages) => {
      const trimmed = trimPages(pages)
      const seen = new Map<string, KeptBox>()
      for (const [at, measured] of pages.entries()) {
        const key = `${at % 2} ${measured.width} ${measured.height}`
        const common = trimmed[at]?.common
        if (common) expect(seen.get(key) ?? common).toEqual(common)
        if (common) seen.set(key, common)
        if (!measured.content && measured.marks.length === 0) expect(trimmed[at]?.kept).toEqual(common)
      }
    }),
  )
})

test('a paper is cut to its text with some room', () => {
  const [first, second] = trimPages([page(BODY), page(null)])
  expect(first?.kept.left).toBeCloseTo(0.2 - 9 / 600)
  expect(first?.kept.bottom).toBeCloseTo(0.9 + 9 / 800)
  expect(second?.kept).toEqual(first?.kept)
})

test('nothing is known of any page: nothing is cut', () => {
  expect(trimPages([page(null)])[0]?.kept).toEqual(WHOLE_BOX)
})

test('one page in many with a wide figure gets more room by itself', () => {
  const pages = [...Array.from({ length: 24 }, () => page(BODY)), page(box(0.02, 0.1, 0.98, 0.9))]
  const trimmed = trimPages(pages)
  expect(trimmed[24]?.kept.left).toBeCloseTo(0.02 - 9 / 600)
  expect(trimmed[24]?.common).toEqual(trimmed[0]?.kept)
})

test('left and right pages of a book keep their own margins, at one height', () => {
  const [right, left] = trimPages([page(box(0.2, 0.1, 0.9, 0.9)), page(box(0.1, 0.12, 0.8, 0.9))])
  expect(right?.kept.left).toBeCloseTo(0.2 - 0.015)
  expect(left?.kept.left).toBeCloseTo(0.1 - 0.015)
  expect(left?.kept.top).toBe(right?.kept.top)
})

function picture(ink: readonly (readonly [x: number, y: number])[], paper = 255) {
  const data = new Uint8ClampedArray(10 * 10 * 4).fill(paper)
  for (const [x, y] of ink) data.fill(0, (y * 10 + x) * 4, (y * 10 + x) * 4 + 3)
  return { data, width: 10, height: 10 }
}

test('the box of a picture holds every dot of ink', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 }), (ink) => {
      const [xs, ys] = [ink.map(([x]) => x), ink.map(([, y]) => y)]
      const wanted = box(Math.min(...xs) / 10, Math.min(...ys) / 10, (Math.max(...xs) + 1) / 10, (Math.max(...ys) + 1) / 10)
      expect(contentBox(picture(ink), [])).toEqual(wanted)
    }),
  )
})

test('blank pages, paper of another colour, and parts that are not looked at', () => {
  expect(contentBox(picture([]), [])).toBeNull()
  expect(contentBox(picture([[3, 4]], 200), [])).toEqual(box(0.3, 0.4, 0.4, 0.5))
  expect(
    contentBox(
      picture([
        [3, 4],
        [5, 9],
      ]),
      [box(0.4, 0.9, 0.7, 1)],
    ),
  ).toEqual(box(0.3, 0.4, 0.4, 0.5))
})

test('page numbers alone at an edge and stamps along one may be cut; notes and headings may not', () => {
  const run = (text: string, at: KeptBox) => ({ text, box: at })
  const number = run('12', box(0.49, 0.95, 0.51, 0.97))
  const stamp = run('arXiv:2010.11929v2', box(0.03, 0.3, 0.06, 0.7))
  const body = run('12', box(0.49, 0.5, 0.51, 0.52))
  const head = run('Published as a paper', box(0.1, 0.03, 0.4, 0.05))
  const beside = run('7', box(0.9, 0.03, 0.91, 0.05))
  expect(marginalBoxes([number, stamp, body, head, beside])).toEqual([number.box, stamp.box])
  expect(marginalBoxes([run('– iv –', box(0.4, 0.95, 0.5, 0.97)), run('Page 3 of 12', box(0.4, 0.02, 0.5, 0.04))])).toHaveLength(2)
})

test('an outline of what is kept', () => {
  expect(keptOutline(box(0.1, 0.2, 0.9, 0.75))).toBe('inset(20% 10% 25% 10%)')
})
