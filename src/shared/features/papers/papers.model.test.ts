import { expect, test } from 'vitest'
import { type PaperSummary, parseAuthors, sortPapers, tidyLine, tidyTags } from './papers.model.ts'

test.each([
  ['commas', 'Ada Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
  ['and', 'Ada Lovelace and Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
  ['lines', 'Ada Lovelace\nCharles Babbage;', ['Ada Lovelace', 'Charles Babbage']],
  ['nothing', ' , ', []],
])('authors typed with %s', (_what, typed, authors) => {
  expect(parseAuthors(typed)).toEqual(authors)
})

test('tags lose doubles, marks and empty ones', () => {
  expect(tidyTags(['#RL', 'rl', ' deep  learning ', '', '#', 'x'.repeat(90)])).toEqual(['RL', 'deep learning', 'x'.repeat(40)])
})

test('a line has no breaks and no half characters', () => {
  expect(tidyLine(' a\n\tb\u0000c\ud800 ')).toBe('a b c\ufffd')
})

test('papers that are equal in the order follow by title, whatever the direction', () => {
  const paper = (title: string, year: number | null) => ({ title, year, addedAt: 0, status: 'unseen' }) as unknown as PaperSummary
  const papers = [paper('b', 2020), paper('a', 2020), paper('c', null), paper('Paper 10', 2021), paper('Paper 9', 2021)]
  const titles = (isDescending: boolean) => sortPapers(papers, { sort: 'year', isDescending }).map(({ title }) => title)
  expect(titles(true)).toEqual(['Paper 9', 'Paper 10', 'a', 'b', 'c'])
  expect(titles(false)).toEqual(['c', 'a', 'b', 'Paper 9', 'Paper 10'])
})
