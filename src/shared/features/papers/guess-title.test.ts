import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextItem, TextPage } from '../../kernel/text-lines.ts'
import { guessTitle, plausibleTitle } from './guess-title.ts'

/** A page of lines `[size, text]`, 30 points apart from the top; an x places a second column. */
function pageOf(lines: readonly (readonly [size: number, text: string, x?: number, gap?: number])[]): TextPage {
  let y = 780
  const items = lines.map(([fontSize, text, x = 72, gap = fontSize * 1.3]): TextItem => {
    y -= gap
    return { text, x, y, width: text.length * fontSize * 0.5, fontSize, fontName: `f${fontSize}`, isUpright: true }
  })
  return { width: 595, height: 842, items }
}

const guess = (page: TextPage | null, metadataTitle: string | null = null, fileName = 'paper.pdf') =>
  guessTitle({ metadataTitle, fileName, firstPage: page })

const BODY = [
  [12, 'Abstract', 72, 60],
  [10, 'We study the question of titles.'],
  [10, 'It is an old one.'],
] as const

test.each([
  ['the largest lines', pageOf([[17, 'Learning to Name'], [10, 'Ada Lovelace', 72, 40], ...BODY]), 'Learning to Name'],
  [
    'two lines joined',
    pageOf([[17, 'Learning to Name Papers'], [17, 'from their First Page'], [10, 'Ada Lovelace', 72, 40], ...BODY]),
    'Learning to Name Papers from their First Page',
  ],
  [
    'a hyphen at the line end',
    pageOf([[17, 'Closed-Form and State-of-the-'], [17, 'Art Solvers'], ...BODY]),
    'Closed-Form and State-of-the-Art Solvers',
  ],
  [
    'a title page',
    pageOf([
      [20, 'Learning to Name Papers', 72, 395],
      [20, 'from their First Page'],
      [12, 'May 2020', 72, 60],
    ]),
    'Learning to Name Papers from their First Page',
  ],
  ['a journal banner above', pageOf([[24, 'Journal of Machine Learning'], [17, 'Learning to Name', 72, 60], ...BODY]), 'Learning to Name'],
  ['a spaced-out banner', pageOf([[24, 'R E S C I E N C E'], [17, 'Learning to Name', 72, 60], ...BODY]), 'Learning to Name'],
  ['marks after it', pageOf([[17, 'Learning to Name∗'], ...BODY]), 'Learning to Name'],
  ['a large heading further down', pageOf([[17, 'Learning to Name'], ...BODY, [30, 'Introduction', 72, 90]]), 'Learning to Name'],
])('%s', (_what, page, title) => {
  expect(guess(page)).toEqual({ title, source: 'first-page' })
})

test('text that runs up the margin is no title', () => {
  const page = pageOf([[17, 'Learning to Name'], ...BODY])
  const stamp: TextItem = { text: 'arXiv:2301.01234v1', x: 20, y: 600, width: 200, fontSize: 20, fontName: 's', isUpright: false }
  expect(guess({ ...page, items: [stamp, ...page.items] }).title).toBe('Learning to Name')
})

test.each([
  ['agrees with the page', 'Learning to Name', 'LEARNING TO NAME', 'Learning to Name', 'metadata'],
  ['is longer: a subtitle in smaller type', 'Learning to Name: A Survey', 'Learning to Name', 'Learning to Name: A Survey', 'metadata'],
  ['is cut short', 'Learning to', 'Learning to Name', 'Learning to Name', 'first-page'],
  ['is of another paper', 'Instructions for Authors of the Conference', 'Learning to Name', 'Learning to Name', 'first-page'],
])('metadata that %s', (_what, metadata, printed, title, source) => {
  expect(guess(pageOf([[17, printed], ...BODY]), metadata)).toEqual({ title, source })
})

test.each([
  'untitled',
  'Untitled-1',
  'Microsoft Word - final_v3.doc',
  'paper.dvi',
  'camera_ready_v2',
  'icml2023',
  'main',
  'Paper Title',
  'arXiv:2301.01234v1',
  'doi:10.1000/182',
  'PII: S0098-1354(98)00301-9',
  '\\title{Learning}',
  'Learning $\\alpha$',
  '12345',
  'ab',
  '   ',
  null,
])('%j is no title', (raw) => {
  expect(plausibleTitle(raw, 'paper.pdf')).toBeNull()
})

test.each(['Parity Calibration', '[Re] When Does Label Smoothing Help?', 'mLEARn: Perceptrons in C++', 'Dropout'])('%j is one', (raw) => {
  expect(plausibleTitle(raw, 'paper.pdf')).toBe(raw)
})

test('without text and metadata the file gives its name', () => {
  expect(guess(null, null, 'my_scanned_paper.pdf')).toEqual({ title: 'my scanned paper', source: 'file-name' })
  expect(guess(null, null, '.pdf')).toEqual({ title: 'Untitled paper', source: 'file-name' })
})

test('any page and metadata give a title that is not empty and has one line', () => {
  const item = fc.record({
    text: fc.string({ unit: 'binary', maxLength: 40 }),
    x: fc.float({ noNaN: true }),
    y: fc.float({ noNaN: true }),
    width: fc.float({ noNaN: true }),
    fontSize: fc.float({ noNaN: true }),
    fontName: fc.constantFrom('a', 'b'),
    isUpright: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), fc.option(fc.string()), fc.string(), (items, metadata, fileName) => {
      const { title } = guess({ width: 600, height: 800, items }, metadata, fileName)
      expect(title.trim()).not.toBe('')
      expect(title).not.toMatch(/[\n\r]/)
      expect(title.length).toBeLessThanOrEqual(Math.max(300, fileName.length))
    }),
    { seed: 7 },
  )
})
