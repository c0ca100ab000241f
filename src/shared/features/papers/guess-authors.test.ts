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
  [
    'a grid in one type, an e-mail address under each',
    [
      item('Ada Lovelace', 72, 700, 10),
      item('Charles Babbage', 250, 700, 10),
      item('Nowhere Polytechnic', 72, 688, 10),
      item('Somewhere Works', 250, 688, 10),
      item('ada@no.where', 72, 676, 9, 'mono'),
      item('cb@some.where', 250, 676, 9, 'mono'),
      item('Mary Somerville', 160, 662, 10),
      item('Quiet Hills', 160, 650, 10),
      item('mary@no.where', 160, 638, 9, 'mono'),
    ],
    ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'],
  ],
  [
    'a list that a line end cuts inside a name',
    [
      item('Ada Lovelace, Charles Babbage, Zoë van der', 72, 700, 10),
      item('Berg, Mary', 72, 688, 10),
      item('Somerville and Bo Li', 72, 676, 10),
    ],
    ['Ada Lovelace', 'Charles Babbage', 'Zoë van der Berg', 'Mary Somerville', 'Bo Li'],
  ],
  [
    'two rows of a list that end with whole names',
    [item('Ada Lovelace, Charles Babbage', 72, 700, 10), item('Mary Somerville, Bo Li', 72, 688, 10)],
    ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville', 'Bo Li'],
  ],
  [
    'marks before a comma and before "and"',
    [
      item('Ada Lovelace', 72, 700, 10),
      item('1', 132, 704, 7),
      item(', Charles Babbage', 136, 700, 10),
      item('2', 221, 704, 7),
      item(', and Mary Somerville', 225, 700, 10),
    ],
    ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville'],
  ],
  [
    'capitals of two sizes',
    [item('A', 72, 700, 10), item('DA', 77, 700, 8), item('L', 88, 700, 10), item('OVELACE', 93, 700, 8)],
    ['ADA LOVELACE'],
  ],
  [
    'a banner and a date above',
    [item('A Preprint', 72, 710, 10, 'caps'), item('March 3, 2021', 72, 695, 10), item('Ada Lovelace', 72, 680, 10)],
    ['Ada Lovelace'],
  ],
  [
    'members of societies',
    [item('Ada Lovelace,', 72, 700, 10), item('Senior Member, IEEE', 140, 700, 10, 'italic'), item(', and Bo Li', 238, 700, 10)],
    ['Ada Lovelace', 'Bo Li'],
  ],
  ['nobody yet', [item('Anonymous Authors', 72, 700, 10), item('Paper Under Review', 72, 688, 10), item('Ada Lovelace', 72, 676, 10)], []],
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

test('the metadata tells small letters from capitals', () => {
  const firstPage = page([item('ADA VON LOVELACE', 72, 700, 10)])
  expect(guessAuthors({ metadataAuthor: 'Ada von Lovelace', firstPage })).toEqual(['Ada von Lovelace'])
})

test.each([
  ['a team and its company', 'Gemma Team, Google DeepMind', ['Gemma Team']],
  ['a collaboration', 'The ATLAS Collaboration', ['The ATLAS Collaboration']],
  ['a company', 'OpenAI∗', ['OpenAI']],
  ['a sentence that ends in a group', 'Written for our reading group', []],
])('where no person signs, many may sign as one: %s', (_what, text, authors) => {
  expect(guessAuthors({ metadataAuthor: null, firstPage: page([item(text, 72, 700, 10)]) })).toEqual(authors)
})

test('a person signs before a group does', () => {
  const firstPage = page([item('Ada Lovelace', 72, 700, 10), item('Analytical Engine Group', 72, 688, 10)])
  expect(guessAuthors({ metadataAuthor: 'Analytical Engine Group', firstPage })).toEqual(['Ada Lovelace'])
  expect(guessAuthors({ metadataAuthor: 'The Prepbench developers', firstPage: null })).toEqual(['The Prepbench developers'])
})
