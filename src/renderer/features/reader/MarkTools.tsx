import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { MARK_COLORS, type Mark, type MarkColor } from '../../../shared/features/reader/mark.model.ts'
import { isInside, toPdfPoint } from '../../../shared/features/reader/pdf-geometry.ts'
import type { MarkId } from '../../../shared/kernel/ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { MarkCard } from './MarkCard.tsx'
import { MarkLayer } from './MarkLayer.tsx'
import { markActions } from './mark-actions.ts'
import { pageView } from './place.ts'
import { readSelection, screenToPage } from './read-selection.ts'
import { SelectionCard } from './SelectionCard.tsx'
import type { MarkOrders } from './use-marks.tsx'
import { sayFailed } from './use-marks.tsx'
import type { UndoStack } from './use-undo.ts'
import type { PaperView } from './viewer.ts'

export interface OpenMark {
  readonly markId: MarkId
  readonly x: number
  readonly y: number
}

interface MarkToolsProps {
  readonly view: PaperView
  readonly rotation: number
  readonly marks: readonly Mark[]
  readonly orders: MarkOrders
  readonly undo: UndoStack
  readonly open: OpenMark | null
  readonly onOpen: (open: OpenMark | null) => void
}

/** Marks on the pages: drawn, made from a selection, opened by a click. */
export function MarkTools({ view, rotation, marks, orders, undo, open, onOpen }: MarkToolsProps) {
  const [lastColor, setLastColor] = useState<MarkColor>(MARK_COLORS[0])
  const add = useCallback(
    (color: MarkColor, opensCard: boolean) => {
      const parts = readSelection(view)
      const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      if (parts.length === 0) return
      setLastColor(color)
      orders.add(color, parts).then(([first]) => {
        document.getSelection()?.removeAllRanges()
        if (opensCard && first && box) onOpen({ markId: first.id, x: box.left, y: box.bottom })
      }, sayFailed)
    },
    [view, orders, onOpen],
  )
  useOpenByClick(view, marks, onOpen)
  useActions(useMemo(() => markActions({ view, undo, lastColor, onMark: (color) => add(color, false) }), [view, undo, lastColor, add]))

  const opened = open && marks.find((mark) => mark.id === open.markId)
  const close = useCallback(() => onOpen(null), [onOpen])
  return (
    <>
      <MarkLayer
        view={view}
        marks={marks}
        rotation={rotation}
        openId={open?.markId ?? null}
        onOpen={(mark, x, y) => onOpen({ markId: mark.id, x, y })}
      />
      <SelectionCard view={view} onMark={(color) => add(color, false)} onComment={() => add(lastColor, true)} />
      {opened ? <MarkCard key={opened.id} mark={opened} x={open.x} y={open.y} orders={orders} onClose={close} /> : null}
    </>
  )
}

/** The text lies above the marks, so a click finds its mark by place. */
function useOpenByClick(view: PaperView, marks: readonly Mark[], onOpen: (open: OpenMark) => void): void {
  const latest = useRef(marks)
  latest.current = marks
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const target = event.target as HTMLElement
      if (target.closest('a, button') || document.getSelection()?.isCollapsed === false) return
      const pageIndex = Number(target.closest<HTMLElement>('.page')?.dataset.pageNumber) - 1
      const page = pageView(view, pageIndex)
      if (!page) return
      const { left, top } = screenToPage(page)(new DOMRect(event.clientX, event.clientY))
      const point = toPdfPoint(left, top, page.viewport.transform)
      const hit = latest.current.findLast((mark) => mark.pageIndex === pageIndex && isInside(point, mark.rects))
      if (hit) onOpen({ markId: hit.id, x: event.clientX, y: event.clientY })
    }
    view.container.addEventListener('click', onClick)
    return () => view.container.removeEventListener('click', onClick)
  }, [view, onOpen])
}
