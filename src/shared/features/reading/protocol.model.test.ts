import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markerFor, moveItem } from './protocol.model.ts'

test.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 1, 'abcd'],
  [1, 4, 'abcd'],
  [1, -1, 'abcd'],
  [9, 0, 'abcd'],
])('the item at %i moved to %i', (from, to, expected) => {
  expect(moveItem([...'abcd'], from, to).join('')).toBe(expected)
})

test('a phase leads to the first of its sections that the paper has', () => {
  const markers = [{ target: 'method' as const }, { target: 'related-work' as const }]
  expect(markerFor(['introduction', 'related-work'], markers)).toBe(markers[1])
  expect(markerFor(['method'], markers)).toBe(markers[0])
  expect(markerFor(['results'], markers)).toBeNull()
  expect(markerFor([], markers)).toBeNull()
})

test('moving keeps every item and its neighbours’ order, and moving back undoes it', () => {
  const cases = fc.array(fc.integer(), { minLength: 1, maxLength: 12 }).chain((items) => {
    const place = fc.nat({ max: items.length - 1 })
    return fc.record({ items: fc.constant(items), from: place, to: place })
  })
  fc.assert(
    fc.property(cases, ({ items, from, to }) => {
      const moved = moveItem(items, from, to)
      expect(moved[to]).toBe(items[from])
      expect(moved.filter((_item, index) => index !== to)).toEqual(items.filter((_item, index) => index !== from))
      expect(moveItem(moved, to, from)).toEqual(items)
    }),
  )
})
