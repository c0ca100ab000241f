import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PaperId } from '../../kernel/ids.ts'
import { drawPaper, type UnseenPaper } from './cold-draw.model.ts'

const paper = (id: string, wasOpened = false): UnseenPaper => ({ id: id as PaperId, wasOpened })
const papers = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), wasOpened: fc.boolean() }), { selector: ({ id }) => id })
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('no unseen paper, nothing to draw', () => {
  expect(drawPaper([], null, 0.5)).toBeNull()
})

test('papers nobody opened come first; opened ones when there are no others', () => {
  expect(drawPaper([paper('a', true), paper('b')], null, 0)).toBe('b')
  expect(drawPaper([paper('a', true)], null, 0.99)).toBe('a')
})

test('drawing again gives another one, unless it is the last', () => {
  expect(drawPaper([paper('a'), paper('b')], 'a' as PaperId, 0)).toBe('b')
  expect(drawPaper([paper('a'), paper('b', true)], 'a' as PaperId, 0)).toBe('a')
})

test('what is drawn is one of the unseen papers, and every one of the pool can be drawn', () => {
  fc.assert(
    fc.property(papers, chance, (all, by) => {
      const unseen = all.map(({ id, wasOpened }) => paper(id, wasOpened))
      const drawn = drawPaper(unseen, null, by)
      expect(drawn === null).toBe(unseen.length === 0)
      if (drawn !== null) expect(unseen.some(({ id }) => id === drawn)).toBe(true)
      const untouched = unseen.filter(({ wasOpened }) => !wasOpened)
      untouched.forEach(({ id }, index) => {
        expect(drawPaper(unseen, null, (index + 0.5) / untouched.length)).toBe(id)
      })
    }),
  )
})
