import { expect, test } from 'vitest'
import type { MarkId } from '../../kernel/ids.ts'
import { createMark, isShapeOf, MARK_KINDS, type MarkKind, type MarkPart } from './mark.model.ts'
import { bareShape } from './mark-shape.ts'
import type { PdfRect } from './pdf-geometry.ts'
import { placeOn } from './place-on.ts'

const BOX: PdfRect = [0, 0, 600, 800]
const passage: MarkPart = {
  pageIndex: 3,
  rects: [
    [100, 500, 300, 512],
    [100, 486, 200, 498],
  ],
  ink: null,
  quote: 'a passage of two lines',
  contextBefore: 'before',
  contextAfter: 'after',
  textOffset: 40,
}
const strokes = [[10, 10, 30, 20]]
const markOf = (kind: MarkKind) =>
  createMark(
    {
      ...bareShape([10, 10, 30, 20]),
      ink: kind === 'ink' ? { strokes, widthPt: 2 } : null,
      kind,
      pageIndex: 0,
      color: 'red',
      comment: 'mine',
    },
    { id: 'm' as MarkId, paperId: 'p' as never, createdAt: 0 as never },
  )

test.each(MARK_KINDS)('a mark of every kind comes to a passage: %s', (kind) => {
  const shape = placeOn(markOf(kind), passage, BOX)
  expect(isShapeOf(kind, shape)).toBe(true)
  expect(shape.textOffset).toBe(40)
  expect(shape).not.toHaveProperty('pageIndex')
  const [first] = shape.rects
  // Each begins where the passage begins: at the left, and with its upper edge at the same height.
  expect(first?.[0]).toBe(100)
  expect(Math.max(...shape.rects.map((rect) => rect[3]))).toBe(512)
})

test('text marks say what they cover then; an area on one small word is still an area', () => {
  expect(placeOn(markOf('highlight'), passage, BOX).quote).toBe(passage.quote)
  expect(placeOn(markOf('area'), { ...passage, rects: [[100, 508, 104, 512]] }, BOX).rects[0]).toEqual([100, 508, 110, 518])
})
