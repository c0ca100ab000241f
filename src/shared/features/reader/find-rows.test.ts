import { expect, test } from 'vitest'
import { findRows, searchedPlace } from './find-rows.ts'

const TEXT =
  'Many words stand in front of the one that is sought, and then the needle comes, and after it there are many other words that nobody needs to see here.'

test('a match with whole words around it', () => {
  const start = TEXT.indexOf('needle')
  const [row] = findRows([{ text: TEXT, starts: [start], lengths: [6] }], 10)
  expect(row).toEqual({
    pageIndex: 0,
    matchIndex: 0,
    before: '…the one that is sought, and then the ',
    match: 'needle',
    after: ' comes, and after it there are many other words that nobody…',
  })
})

test('at the edges of a page, over lines, in order, and no more than asked for', () => {
  const short = { text: 'one\ntwo', starts: [0, 4], lengths: [3, 3] }
  expect(findRows([undefined, short], 10)).toEqual([
    { pageIndex: 1, matchIndex: 0, before: '', match: 'one', after: ' two' },
    { pageIndex: 1, matchIndex: 1, before: 'one ', match: 'two', after: '' },
  ])
  expect(findRows([short, short], 3)).toHaveLength(3)
  expect(findRows([], 3)).toEqual([])
})

test('a place in the file is found again in the text that was searched', () => {
  // "one" and "two" with the end of a line between them that the file does not have.
  const shifts = { starts: [0, 4, 8], shifts: [0, -1, -2] }
  expect([0, 2, 3, 5, 6].map((place) => searchedPlace(shifts, place))).toEqual([0, 2, 4, 6, 8])
  expect(searchedPlace({ starts: [], shifts: [] }, 7)).toBe(7)
})
