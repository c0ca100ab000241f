import { isOnText, MARK_COLORS, type Mark, type PlacedShape, reshape } from '../../../../shared/features/reader/mark.model.ts'
import { moveShape, resizeRect, shapeOf } from '../../../../shared/features/reader/mark-shape.ts'
import { wordEdge } from '../../../../shared/features/reader/selection/words.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import { pageBox, pageView } from '../place.ts'
import type { PaperView } from '../viewer.ts'
import type { MarkOrders } from './mark-orders.tsx'
import { extended, markSpan } from './mark-span.ts'

const STEP_PT = 4
/** A held key is faster than main's answer; for so long after a press the next one goes on from what it ordered. */
const CATCH_UP_MS = 1_000
const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

export interface MarkKeys {
  readonly open: (mark: Mark, x: number, y: number) => void
  /** Whether the key meant something. */
  readonly press: (mark: Mark, event: KeyboardEvent) => boolean
}

/**
 * What keys do to the mark that has the focus: a number colours it, Delete removes it, arrows move it, with Shift they
 * resize an area or move the end of marked text, with Alt and Shift its beginning, Q makes a question of it.
 */
export function markKeys(view: PaperView, orders: MarkOrders, open: MarkKeys['open'], ask?: (markId: MarkId) => void): MarkKeys {
  const pressed = new Map<string, { readonly mark: Mark; readonly at: number }>()
  const current = (mark: Mark): Mark => {
    const last = pressed.get(mark.id)
    return last && performance.now() - last.at < CATCH_UP_MS ? last.mark : mark
  }
  const order = (mark: Mark, shape: PlacedShape) => {
    pressed.set(mark.id, { mark: reshape(mark, shape), at: performance.now() })
    return orders.reshape([{ mark, shape }])
  }
  const press = (mark: Mark, event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey) return false
    const color = MARK_COLORS[Number(event.key) - 1]
    if (color) orders.recolor([mark], color)
    else if (ask && event.key.toLowerCase() === 'q') ask(mark.id)
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      orders.remove([mark.id])
      view.container.focus({ preventScroll: true })
    } else {
      const arrow = ARROWS[event.key]
      return arrow !== undefined && push(mark, arrow, event)
    }
    return true
  }
  const push = (shown: Mark, [dx, dy]: readonly [number, number], { shiftKey, altKey }: KeyboardEvent): boolean => {
    const mark = current(shown)
    const page = pageView(view, mark.pageIndex)
    const [rect] = mark.rects
    if (!page || !rect) return false
    const [along, across] = onPaper(dx * STEP_PT, dy * STEP_PT, page.viewport.rotation)
    const box = pageBox(page)
    if (isOnText(mark.kind)) {
      if (!shiftKey || dx === 0) return false
      void extendByKey(mark, altKey ? 'from' : 'to', dx > 0 ? 1 : -1)
    } else if (shiftKey && mark.kind === 'area') {
      const shape = shapeOf(mark)
      const [x, y] = [rect[2] + along, rect[1] + across]
      void order(mark, { ...shape, rects: [resizeRect(rect, ['right', 'bottom'], x, y, box)] })
    } else if (!altKey) void order(mark, moveShape(shapeOf(mark), along, across, box))
    return true
  }
  const extendByKey = async (shown: Mark, end: 'from' | 'to', step: 1 | -1) => {
    const text = await view.selection.texts.load(shown.pageIndex)
    const mark = current(shown)
    const span = markSpan(text, mark)
    const shape = span && extended(text, mark, span, end, wordEdge(text.text, span[end], step))
    if (shape) await order(mark, shape)
  }
  return { open, press }
}

/** A step on the screen as one on the paper, whichever way the page is turned. */
function onPaper(dx: number, dy: number, rotation: number): readonly [number, number] {
  if (rotation === 90) return [-dy, dx]
  if (rotation === 180) return [-dx, -dy]
  if (rotation === 270) return [dy, -dx]
  return [dx, dy]
}
