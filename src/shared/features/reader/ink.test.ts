import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceToStroke, erase, inkBounds, simplify, strokePath } from './ink.ts'

const stroke = fc
  .array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 60 })
  .map((numbers) => numbers.slice(0, numbers.length & ~1))

test('a straight line needs its two ends', () => {
  expect(simplify([0, 0, 1, 1, 2, 2, 50, 50], 0.1)).toEqual([0, 0, 50, 50])
  expect(simplify([3, 4], 1)).toEqual([3, 4])
})

test('no point of a hand’s line ends up further from it than the tolerance', () => {
  fc.assert(
    fc.property(stroke, (points) => {
      const simple = simplify(points, 2)
      expect(simple.slice(0, 2)).toEqual(points.slice(0, 2))
      expect(simple.slice(-2)).toEqual(points.slice(-2))
      for (let index = 0; index < points.length; index += 2) {
        expect(distanceToStroke(simple, points[index] ?? 0, points[index + 1] ?? 0)).toBeLessThanOrEqual(2)
      }
    }),
  )
})

test('an eraser between two points cuts a line in two', () => {
  const [left, right, ...more] = erase([[0, 0, 100, 0]], 50, 1, 5)
  expect(more).toEqual([])
  expect(left?.slice(0, 2)).toEqual([0, 0])
  expect(right?.slice(-2)).toEqual([100, 0])
  expect(Math.max(...(left ?? []))).toBeLessThan(46)
  expect(Math.min(...(right?.filter((_, index) => index % 2 === 0) ?? []))).toBeGreaterThan(54)
})

test('an eraser takes a dot, and leaves what it does not touch as it is', () => {
  const strokes = [
    [10, 10],
    [0, 0, 100, 0],
  ]
  expect(erase(strokes, 10, 12, 4)).toEqual([[0, 0, 100, 0]])
  expect(erase(strokes, 300, 300, 4)).toBe(strokes)
})

test('nothing is left below an eraser', () => {
  fc.assert(
    fc.property(stroke, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (points, x, y) => {
      for (const left of erase([points], x, y, 10)) {
        for (let index = 0; index < left.length; index += 2) {
          expect(Math.hypot((left[index] ?? 0) - x, (left[index + 1] ?? 0) - y)).toBeGreaterThan(9.99)
        }
      }
    }),
  )
})

test('the box is around the points and half the line', () => {
  expect(
    inkBounds({
      strokes: [
        [10, 20, 30, 5],
        [7, 8],
      ],
      widthPt: 2,
    }),
  ).toEqual([6, 4, 31, 21])
})

test('a path begins and ends where the hand did', () => {
  const same = (x: number, y: number) => ({ x, y })
  expect(strokePath([1, 2], same)).toBe('M1.00 2.00L1.00 2.00')
  expect(strokePath([1, 2, 3, 4], same)).toBe('M1.00 2.00L3.00 4.00')
  expect(strokePath([0, 0, 10, 10, 20, 0], same)).toBe('M0.00 0.00Q10.00 10.00 20.00 0.00')
  expect(strokePath([0, 0, 10, 10, 20, 0, 30, 0], same)).toBe('M0.00 0.00Q10.00 10.00 15.00 5.00Q20.00 0.00 30.00 0.00')
})
