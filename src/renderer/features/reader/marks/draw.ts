import { erase, inkBounds, simplify } from '../../../../shared/features/reader/ink.ts'
import type { Ink, Mark, MarkColor, MarkShape, NewMark } from '../../../../shared/features/reader/mark.model.ts'
import { areaBetween, bareShape, noteRect, shapeOf } from '../../../../shared/features/reader/mark-shape.ts'
import type { PdfRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import { hitText } from '../../../../shared/features/reader/selection/hit.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import { pageBox } from '../place.ts'
import { type PagePoint, pointOn } from '../selection/page-at.ts'
import type { PaperView } from '../viewer.ts'
import { followDrag } from './drag.ts'
import type { Drafts } from './MarkLayer.tsx'
import type { Reshaping } from './mark-orders.tsx'

const INK_WIDTH_PT = 2
const SIMPLER_BY_PT = 0.3
const ERASER_PX = 9

/** What is being drawn and not yet a mark. */
export interface Draft {
  readonly pageIndex: number
  readonly rect: PdfRect | null
  readonly ink: Ink | null
}

export interface Drawing {
  readonly view: PaperView
  readonly color: MarkColor
  readonly marks: readonly Mark[]
  readonly onDraft: (draft: Draft | null) => void
  readonly onDrafts: (drafts: Drafts) => void
  readonly onAdd: (mark: NewMark) => void
  readonly onReshape: (reshapings: readonly Reshaping[]) => void
  readonly onTooSmall: () => void
}

/** A mark without text, at its place in the reading order. */
export function newMark(view: PaperView, kind: NewMark['kind'], color: MarkColor, pageIndex: number, shape: MarkShape): NewMark {
  const text = view.selection.texts.get(pageIndex)
  const [rect] = shape.rects
  const textOffset = (text && rect && hitText(text, rect[0], rect[3])?.caret) ?? 0
  return { ...shape, kind, color, pageIndex, textOffset, comment: '' }
}

export function drawArea({ view, color, onDraft, onAdd, onTooSmall }: Drawing, { pageIndex, page, x, y }: PagePoint): void {
  const box = pageBox(page)
  let rect: PdfRect | null = null
  let hasMoved = false
  followDrag(
    (event) => {
      const to = pointOn(page, event.clientX, event.clientY)
      hasMoved = true
      rect = areaBetween([x, y], [to.x, to.y], box)
      onDraft(rect && { pageIndex, rect, ink: null })
    },
    (isKept) => {
      if (isKept && rect) onAdd(newMark(view, 'area', color, pageIndex, bareShape(rect)))
      else onDraft(null)
      if (isKept && hasMoved && !rect) onTooSmall()
    },
  )
}

export function drawInk({ view, color, onDraft, onAdd }: Drawing, { pageIndex, page, x, y }: PagePoint): void {
  const [left, bottom, right, top] = pageBox(page)
  const points = [x, y]
  const inkOf = (stroke: readonly number[]): Ink => ({ strokes: [stroke], widthPt: INK_WIDTH_PT })
  const show = () => onDraft({ pageIndex, rect: null, ink: inkOf([...points]) })
  show()
  followDrag(
    (event) => {
      const to = pointOn(page, event.clientX, event.clientY)
      points.push(Math.max(left, Math.min(to.x, right)), Math.max(bottom, Math.min(to.y, top)))
      show()
    },
    (isKept) => {
      if (!isKept) return onDraft(null)
      const ink = inkOf(simplify(points, SIMPLER_BY_PT))
      onAdd(newMark(view, 'ink', color, pageIndex, { ...bareShape(inkBounds(ink)), ink }))
    },
  )
}

export function eraseInk({ marks, onDrafts, onReshape }: Drawing, { pageIndex, page, x, y }: PagePoint): void {
  const own = marks.filter((mark) => mark.pageIndex === pageIndex && mark.ink !== null)
  const left = new Map<MarkId, Ink>()
  const radius = ERASER_PX / page.viewport.scale
  const rub = (atX: number, atY: number) => {
    let isTouched = false
    for (const mark of own) {
      const ink = left.get(mark.id) ?? mark.ink
      const strokes = ink && erase(ink.strokes, atX, atY, radius)
      if (!ink || !strokes || strokes === ink.strokes) continue
      left.set(mark.id, { ...ink, strokes })
      isTouched = true
    }
    if (isTouched) onDrafts(new Map([...left].map(([id, ink]) => [id, inkShape(ink)])))
  }
  rub(x, y)
  let last = { x, y }
  followDrag(
    (event) => {
      const to = pointOn(page, event.clientX, event.clientY)
      // A fast hand leaves gaps between two events.
      const steps = Math.max(1, Math.ceil(Math.hypot(to.x - last.x, to.y - last.y) / radius))
      for (let step = 1; step <= steps; step += 1) rub(last.x + ((to.x - last.x) * step) / steps, last.y + ((to.y - last.y) * step) / steps)
      last = to
    },
    (isKept) => {
      const touched = own.flatMap((mark) => {
        const ink = left.get(mark.id)
        if (!ink) return []
        return [{ mark, shape: ink.strokes.length === 0 ? null : { ...shapeOf(mark), ...inkShape(ink) } }]
      })
      if (isKept && touched.length > 0) onReshape(touched)
      else onDrafts(new Map())
    },
  )
}

/** Of no strokes: nothing to draw. */
function inkShape(ink: Ink): Pick<MarkShape, 'rects' | 'ink'> {
  return { rects: ink.strokes.length === 0 ? [] : [inkBounds(ink)], ink }
}

export function putNote({ view, color, onAdd }: Drawing, { pageIndex, page, x, y }: PagePoint): void {
  onAdd(newMark(view, 'note', color, pageIndex, bareShape(noteRect(x, y, pageBox(page)))))
}
