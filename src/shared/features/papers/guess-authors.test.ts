import { expect, test } from 'vitest'
import type { TextItem, TextPage } from '../../kernel/text-lines.ts'
import { guessAuthors } from './guess-authors.ts'

const item = (text: string, x: number, y: number, fontSize: number, fontName = 'body'): TextItem => ({
  text,
  x,
  y,
  width: text.length * fontSize * 0.5,
  fontSize,
  fontName,
  isUpright: true,
})

const page = (items: readonly TextItem[]): TextPage => ({
  width: 595,
  height: 842,
  items: [item('A Fine Title', 72, 760, 17, 'bold'), ...items, item('Abstract', 72, 500, 12, 'bold')],
})

test.each([
  [
    'one line with commas',
    [item('Ada Lovelace, Charles Babbage and Mary Somerville', 72, 700, 10)],
    ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'],
  ],
  [
    'a row of names with marks above',
    [item('1', 150, 704, 7), item('2,∗', 350, 704, 7), item('Ada Lovelace', 72, 700, 10), item('Luc De Raedt', 250, 700, 10)],
    ['Ada Lovelace', 'Luc De Raedt'],
  ],
  [
    'two rows, then the addresses',
    [
      item('Ada Lovelace', 72, 700, 10),
      item('Charles Babbage', 250, 700, 10),
      item('José Álvarez-O’Neil', 72, 684, 10),
      item('University of Nowhere', 72, 668, 10),
      item('Not Anauthor', 72, 650, 10),
    ],
    ['Ada Lovelace', 'Charles Babbage', 'José Álvarez-O’Neil'],
  ],
  [
    'addresses in another font of the same size',
    [item('Ada Lovelace', 72, 700, 10, 'bold'), item('Brain Team Somewhere', 72, 685, 10)],
    ['Ada Lovelace'],
  ],
  ['no names', [item('Published as a conference paper at 2023', 72, 700, 10)], []],
])('%s', (_what, items, authors) => {
  expect(guessAuthors({ metadataAuthor: null, firstPage: page(items) })).toEqual(authors)
})

test('the metadata counts when it knows more', () => {
  const firstPage = page([item('Ada Lovelace', 72, 700, 10)])
  expect(guessAuthors({ metadataAuthor: 'Ada Lovelace; Charles Babbage', firstPage })).toEqual(['Ada Lovelace', 'Charles Babbage'])
  expect(guessAuthors({ metadataAuthor: 'admin', firstPage })).toEqual(['Ada Lovelace'])
  expect(guessAuthors({ metadataAuthor: 'Ada Lovelace (Nowhere)', firstPage: null })).toEqual(['Ada Lovelace'])
})
