import { expect, test } from 'vitest'
import { guessYear } from './guess-year.ts'

test.each([
  ['a venue', 'Some words of 1999\nAccepted for the 39th Conference (UAI 2023).', null, 2023],
  ['a copyright line', '© 2021 The authors', 'D:20240101', 2021],
  ['an arXiv stamp', 'A title\narXiv:1706.03762v5 [cs.CL]', 'D:20230101', 2017],
  ['the day the file was made', 'Nothing else', "D:20190621000556Z00'00'", 2019],
  ['a page number is no year', 'Proceedings, page 12023', null, null],
  ['nothing', '', null, null],
])('%s', (_what, firstPageText, creationDate, year) => {
  expect(guessYear({ firstPageText, creationDate })).toBe(year)
})
