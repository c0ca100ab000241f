import { expect, test } from 'vitest'
import type { MarkId, PaperId } from '../../kernel/ids.ts'
import type { EpochMs } from '../../kernel/time.ts'
import { createMark, type Mark, type MarkKind, type PlacedShape } from './mark.model.ts'
import { areaBetween, bareShape, markAt, moveRect, moveShape, noteRect, resizeRect, shapeOf } from './mark-shape.ts'
import type { PdfRect } from './pdf-geometry.ts'

const PAGE: PdfRect = [0, 0, 600, 800]

function mark(kind: MarkKind, shape: PlacedShape, id = kind as string): Mark {
  const origin = { id: id as MarkId, paperId: 'p' as PaperId, createdAt: 0 as EpochMs }
  return createMark({ ...shape, kind, color: 'yellow', pageIndex: 2, comment: '' }, origin)
}

test('a mark’s shape is what it was made with', () => {
  const shape = { ...bareShape([10, 20, 30, 40]), quote: 'a', contextBefore: 'b', contextAfter: 'c', textOffset: 77 }
  expect(shapeOf(mark('highlight', shape))).toEqual(shape)
})

test('a rectangle is moved as far as the page goes', () => {
  expect(moveRect([10, 10, 30, 30], 5, -5, PAGE)).toEqual([15, 5, 35, 25])
  expect(moveRect([10, 10, 30, 30], -50, 5_000, PAGE)).toEqual([0, 780, 20, 800])
  expect(noteRect(595, 8, PAGE)).toEqual([580, 0, 600, 20])
})

test.each([
  [['right', 'top'], 90, 95, [10, 10, 90, 95]],
  [['left', 'bottom'], 5, 2, [5, 2, 50, 50]],
  [['right', 'top'], 0, 0, [10, 10, 20, 20]],
  [['left', 'bottom'], 700, 900, [40, 40, 50, 50]],
  [['left', 'top'], -20, 900, [0, 10, 50, 800]],
] as const)('the corner %s at %d, %d', (corner, x, y, rect) => {
  expect(resizeRect([10, 10, 50, 50], corner, x, y, PAGE)).toEqual(rect)
})

test('an area is drawn in any direction, on the page, and of ten points or more', () => {
  expect(areaBetween([50, 60], [10, 20], PAGE)).toEqual([10, 20, 50, 60])
  expect(areaBetween([50, 60], [-10, 900], PAGE)).toEqual([0, 60, 50, 800])
  expect(areaBetween([50, 60], [59.9, 90], PAGE)).toBeNull()
})

test('ink moves with its box', () => {
  const shape = { ...bareShape([9, 9, 21, 31]), ink: { strokes: [[10, 10, 20, 30]], widthPt: 2 } }
  expect(moveShape(shape, 5, -100, PAGE)).toMatchObject({ rects: [[14, 0, 26, 22]], ink: { strokes: [[15, 1, 25, 21]] } })
})

test('a click means text before what surrounds it, the smaller before the larger, and ink only on its line', () => {
  const area = mark('area', bareShape([0, 0, 400, 400]))
  const note = mark('note', bareShape([90, 90, 110, 110]))
  const text = mark('highlight', bareShape([50, 100, 350, 112]))
  const ink = mark('ink', { ...bareShape([0, 0, 300, 300]), ink: { strokes: [[0, 0, 300, 300]], widthPt: 2 } })
  const at = (x: number, y: number) => markAt([area, note, text, ink], x, y)?.kind
  expect(at(200, 105)).toBe('highlight')
  expect(at(95, 95)).toBe('note')
  expect(at(300, 20)).toBe('area')
  expect(at(200, 202)).toBe('ink')
  expect(at(500, 500)).toBeUndefined()
})
