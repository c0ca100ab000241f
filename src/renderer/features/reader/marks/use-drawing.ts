import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import type { Mark, MarkColor, NewMark } from '../../../../shared/features/reader/mark.model.ts'
import { markAt } from '../../../../shared/features/reader/mark-shape.ts'
import { pageAt } from '../selection/page-at.ts'
import { TEXT } from '../text.ts'
import type { PaperView } from '../viewer.ts'
import { type Draft, type Drawing, drawArea, drawInk, eraseInk, putNote } from './draw.ts'
import type { Drafts } from './MarkLayer.tsx'
import { type MarkOrders, sayFailed } from './mark-orders.tsx'
import { isDrawing, type Tool } from './tool.ts'

const NO_DRAFTS: Drafts = new Map()

interface DrawingParts {
  readonly view: PaperView
  readonly tool: Tool
  readonly color: MarkColor
  readonly marks: readonly Mark[]
  readonly orders: MarkOrders
  readonly onAdded: (mark: Mark) => void
}

export interface DrawingState {
  readonly draft: Draft | null
  readonly drafts: Drafts
  readonly setDrafts: (drafts: Drafts) => void
  readonly add: (mark: NewMark) => void
}

/** Drawing with the mouse: areas, ink, the eraser and notes. What is drawn stays on the screen until it is a mark. */
export function useDrawing({ view, tool, color, marks, orders, onAdded }: DrawingParts): DrawingState {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [drafts, setDrafts] = useState<Drafts>(NO_DRAFTS)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks that arrived are what was drafted.
  useEffect(() => {
    setDraft(null)
    setDrafts(NO_DRAFTS)
  }, [marks])

  const add = (mark: NewMark) => {
    orders.add([mark]).then(
      ([added]) => added && onAdded(added),
      () => {
        setDraft(null)
        sayFailed()
      },
    )
  }
  const drawing: Drawing = {
    view,
    color,
    marks,
    onDraft: setDraft,
    onDrafts: setDrafts,
    onAdd: add,
    onReshape: (reshapings) => void orders.reshape(reshapings),
    onTooSmall: () => notifications.show({ message: TEXT.tooSmall }),
  }
  const latest = useRef(drawing)
  latest.current = drawing

  useEffect(() => {
    const { container } = view
    container.dataset.markTool = tool
    if (!isDrawing(tool)) return
    const end = new AbortController()
    const onPress = (event: MouseEvent) => {
      const target = event.target as Element
      const point = event.button === 0 && target.closest('.page') ? pageAt(view, event.clientX, event.clientY) : null
      if (!point || target.closest('[data-handle]')) return
      event.preventDefault()
      event.stopPropagation()
      container.focus({ preventScroll: true })
      if (tool === 'area') drawArea(latest.current, point)
      else if (tool === 'ink') drawInk(latest.current, point)
      else if (tool === 'eraser') eraseInk(latest.current, point)
      else if (
        !markAt(
          latest.current.marks.filter((mark) => mark.pageIndex === point.pageIndex && mark.kind === 'note'),
          point.x,
          point.y,
        )
      ) {
        putNote(latest.current, point)
      }
    }
    // Before links and text get it.
    container.addEventListener('mousedown', onPress, { signal: end.signal, capture: true })
    return () => end.abort()
  }, [view, tool])
  return { draft, drafts, setDrafts, add }
}
