import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { isOnText, type Mark, type PlacedShape } from '../../../../shared/features/reader/mark.model.ts'
import { type Corner, moveShape, resizeRect, shapeOf } from '../../../../shared/features/reader/mark-shape.ts'
import { boundsOf, type PdfRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import { boxToPage } from '../../../../shared/features/reader/selection/frame.ts'
import { hitText } from '../../../../shared/features/reader/selection/hit.ts'
import type { PageText } from '../../../../shared/features/reader/selection/page-text.ts'
import { wordAt } from '../../../../shared/features/reader/selection/words.ts'
import { type PageView, pageBox, pageView } from '../place.ts'
import { pointOn } from '../selection/page-at.ts'
import { TEXT } from '../text.ts'
import type { PaperView } from '../viewer.ts'
import { boxOnPage } from './box-on-page.ts'
import { followDrag } from './drag.ts'
import type { Drafts } from './MarkLayer.tsx'
import type { MarkOrders } from './mark-orders.tsx'
import { extended, markSpan } from './mark-span.ts'
import classes from './marks.module.css'
import type { PageHosts } from './use-page-hosts.ts'

interface MarkHandlesProps {
  readonly view: PaperView
  readonly hosts: PageHosts
  readonly mark: Mark
  /** As it is drawn now. */
  readonly shape: Pick<Mark, 'rects' | 'ink'>
  readonly orders: MarkOrders
  readonly onDrafts: (drafts: Drafts) => void
}

/** What the mark becomes when its handle is at a point of the page; null for no change. */
type Pull = (x: number, y: number, isLetter: boolean) => PlacedShape | null

interface Handle {
  readonly name: string
  readonly at: readonly [x: number, y: number]
  readonly pull: Pull
}

const CORNERS: readonly Corner[] = [
  ['left', 'bottom'],
  ['right', 'bottom'],
  ['right', 'top'],
  ['left', 'top'],
]

/** Handles of the open mark: at both ends of marked text, at an area's corners, and one to move what lies free. */
export function MarkHandles({ view, hosts, mark, shape, orders, onDrafts }: MarkHandlesProps) {
  const [text, setText] = useState<PageText | null>(null)
  useEffect(() => {
    let isWanted = true
    void view.selection.texts.load(mark.pageIndex).then((loaded) => isWanted && setText(loaded))
    return () => {
      isWanted = false
    }
  }, [view, mark.pageIndex])
  const host = hosts.get(mark.pageIndex)
  const page = pageView(view, mark.pageIndex)
  if (!host || !page || shape.rects.length === 0) return null
  const handles = isOnText(mark.kind) ? textHandles(mark, shape.rects, text) : freeHandles(mark, boundsOf(shape.rects), page)
  const start = (handle: Handle) => {
    let pulled: PlacedShape | null = null
    followDrag(
      (event) => {
        const { x, y } = pointOn(page, event.clientX, event.clientY)
        pulled = handle.pull(x, y, event.altKey) ?? pulled
        if (pulled) onDrafts(new Map([[mark.id, pulled]]))
      },
      (isKept) => {
        if (isKept && pulled) void orders.reshape([{ mark, shape: pulled }])
        else onDrafts(new Map())
      },
    )
  }
  return createPortal(
    handles.map((handle) => {
      const [x, y] = handle.at
      const { left, top } = boxOnPage([x, y, x, y], page)
      return (
        // Keys do the same from the mark's own button, so this is for the mouse alone.
        <button
          key={handle.name}
          type="button"
          tabIndex={-1}
          aria-label={TEXT.handle}
          className={classes.handle}
          data-handle={handle.name}
          style={{ left, top }}
          onMouseDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
            start(handle)
          }}
        />
      )
    }),
    host,
  )
}

function textHandles(mark: Mark, rects: readonly PdfRect[], text: PageText | null): Handle[] {
  const span = text && markSpan(text, mark)
  const [first, last] = [rects[0], rects.at(-1)]
  if (!text || !span || !first || !last) return []
  const pull =
    (end: 'from' | 'to'): Pull =>
    (x, y, isLetter) => {
      const hit = hitText(text, x, y)
      if (!hit) return null
      const word = isLetter ? { from: hit.caret, to: hit.caret } : wordAt(text.text, hit.letter)
      return extended(text, mark, span, end, word[end])
    }
  const corner = (rect: PdfRect, end: 'from' | 'to'): readonly [number, number] => {
    const line = lineOf(text, rect)
    if (!line) return [rect[0], rect[1]]
    // A box without width at the line's edge: its corner is the handle's place.
    const box = boxToPage({ left: 0, right: 1, bottom: 0, top: 1 }, line.quarter)
    const isForward = [box[0] >= 0, box[1] >= 0]
    const at = (axis: 0 | 1, isUpper: boolean) => rect[isUpper ? axis + 2 : axis] ?? 0
    const horizontal = line.quarter % 2 === 0
    const toEnd = end === 'to'
    return horizontal
      ? [at(0, toEnd === isForward[0]), at(1, !toEnd === isForward[1])]
      : [at(0, !toEnd === isForward[0]), at(1, toEnd === isForward[1])]
  }
  return [
    { name: 'start', at: corner(first, 'from'), pull: pull('from') },
    { name: 'end', at: corner(last, 'to'), pull: pull('to') },
  ]
}

function lineOf(text: PageText, rect: PdfRect) {
  const hit = hitText(text, (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2)
  return hit && text.lines.findLast((line) => line.start <= hit.letter)
}

function freeHandles(mark: Mark, bounds: PdfRect, page: PageView): Handle[] {
  const box = pageBox(page)
  const [x1, y1, x2, y2] = bounds
  const middle: readonly [number, number] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const from = boundsOf(mark.rects)
  const move: Handle = {
    name: 'move',
    at: middle,
    pull: (x, y) => moveShape(shapeOf(mark), x - (from[0] + from[2]) / 2, y - (from[1] + from[3]) / 2, box),
  }
  if (mark.kind !== 'area') return [move]
  const corners = CORNERS.map(
    (corner): Handle => ({
      name: corner.join('-'),
      at: [corner[0] === 'left' ? x1 : x2, corner[1] === 'bottom' ? y1 : y2],
      pull: (x, y) => ({ ...shapeOf(mark), rects: [resizeRect(from, corner, x, y, box)] }),
    }),
  )
  return [move, ...corners]
}
