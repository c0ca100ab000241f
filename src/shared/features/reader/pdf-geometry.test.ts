import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInside, type PdfRect, roundRect, sortKey, type Transform, toPdfPoint, toPdfRect, toScreenRect } from './pdf-geometry.ts'

const WIDTH = 612
const HEIGHT = 792

/** What a viewer makes of a zoom and a rotation, for a page of 612 × 792 points. */
function transformOf(scale: number, rotation: number): Transform {
  const s = scale
  if (rotation === 90) return [0, s, s, 0, 0, 0]
  if (rotation === 180) return [-s, 0, 0, s, WIDTH * s, 0]
  if (rotation === 270) return [0, -s, -s, 0, HEIGHT * s, WIDTH * s]
  return [s, 0, 0, -s, 0, HEIGHT * s]
}

const coordinate = (max: number) => fc.double({ min: 0, max, noNaN: true })
const pdfRect = fc
  .tuple(coordinate(WIDTH), coordinate(HEIGHT), coordinate(WIDTH), coordinate(HEIGHT))
  .map(([a, b, c, d]): PdfRect => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)])
const view = fc.record({ scale: fc.double({ min: 0.1, max: 10, noNaN: true }), rotation: fc.constantFrom(0, 90, 180, 270) })

test('a rectangle survives the way to the screen and back at every zoom and rotation', () => {
  fc.assert(
    fc.property(pdfRect, view, (rect, { scale, rotation }) => {
      const transform = transformOf(scale, rotation)
      const back = toPdfRect(toScreenRect(rect, transform), transform)
      back.forEach((value, index) => {
        expect(Math.abs(value - (rect[index] ?? Number.NaN))).toBeLessThan(1e-6)
      })
    }),
  )
})

test('what is stored at one zoom and rotation is drawn at the same place of the page at another', () => {
  fc.assert(
    fc.property(pdfRect, view, view, (rect, first, second) => {
      const stored = roundRect(
        toPdfRect(toScreenRect(rect, transformOf(first.scale, first.rotation)), transformOf(first.scale, first.rotation)),
      )
      const drawn = toScreenRect(stored, transformOf(second.scale, second.rotation))
      const wanted = toScreenRect(rect, transformOf(second.scale, second.rotation))
      expect(Math.abs(drawn.left - wanted.left)).toBeLessThan(0.001 * second.scale)
      expect(Math.abs(drawn.top - wanted.top)).toBeLessThan(0.001 * second.scale)
      expect(Math.abs(drawn.width - wanted.width)).toBeLessThan(0.002 * second.scale)
    }),
  )
})

test('the middle of a drawn rectangle is inside the stored one', () => {
  fc.assert(
    fc.property(pdfRect, view, (rect, { scale, rotation }) => {
      const transform = transformOf(scale, rotation)
      const drawn = toScreenRect(rect, transform)
      const middle = toPdfPoint(drawn.left + drawn.width / 2, drawn.top + drawn.height / 2, transform)
      const grown: PdfRect = [rect[0] - 1e-6, rect[1] - 1e-6, rect[2] + 1e-6, rect[3] + 1e-6]
      expect(isInside(middle, [grown])).toBe(true)
    }),
  )
})

test('rounding keeps three decimals, is idempotent and knows no negative zero', () => {
  expect(roundRect([1.23456, -0.00001, 2.0004999, 3])).toEqual([1.235, 0, 2, 3])
  fc.assert(
    fc.property(pdfRect, (rect) => {
      expect(roundRect(roundRect(rect))).toEqual(roundRect(rect))
    }),
  )
})

test('string order of the sort keys is page, then offset, then height on the page', () => {
  const inOrder = [
    sortKey(0, 5, [[0, 700, 10, 712]]),
    sortKey(0, 40, [[0, 700, 10, 712]]),
    sortKey(0, 40, [[0, 600, 10, 612]]),
    sortKey(0, 1_000, []),
    sortKey(9, 0, [[0, 700, 10, 712]]),
    sortKey(10, 0, [[0, 700, 10, 712]]),
  ]
  expect([...inOrder].sort()).toEqual(inOrder)
})
