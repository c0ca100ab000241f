import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MarkId, PaperId } from './ids.ts'
import { type PaperPlace, paperLink, readPaperLink } from './paper-link.ts'

const id = fc.stringMatching(/^[\w-]{1,64}$/)

test('a link says where it leads, in pages that count from 1', () => {
  const place: PaperPlace = { paperId: 'p-1' as PaperId, pageIndex: 2, markId: 'm-7' as MarkId }
  expect(paperLink(place)).toBe('prepbench://paper/p-1?page=3&mark=m-7')
  expect(paperLink({ ...place, pageIndex: null, markId: null })).toBe('prepbench://paper/p-1')
})

test('every link leads back to its place', () => {
  const place = fc.record({ paperId: id, pageIndex: fc.option(fc.nat(100_000)), markId: fc.option(id) })
  fc.assert(
    fc.property(place, (made) => {
      expect(readPaperLink(paperLink(made as PaperPlace))).toEqual(made)
    }),
  )
})

test.each([
  'prepbench://paper/',
  'prepbench://paper/../x',
  'prepbench://paper/a?page=<script>',
  'prepbench://settings/a',
  `prepbench://paper/${'a'.repeat(65)}`,
  'https://paper/a',
  ' prepbench://paper/a',
  'prepbench://paper/a\nx',
])('S10 %j leads nowhere', (address) => {
  expect(readPaperLink(address)).toBeNull()
})

test.each(['page=0', 'page=-1', 'page=x', 'page=1e999', 'page=99999999999999999999', 'mark='])('%s is left out', (search) => {
  expect(readPaperLink(`prepbench://paper/a?${search}`)).toEqual({ paperId: 'a', pageIndex: null, markId: null })
})
