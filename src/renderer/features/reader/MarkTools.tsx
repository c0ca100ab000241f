import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { MARK_COLORS, type Mark, type MarkColor } from '../../../shared/features/reader/mark.model.ts'
import { isInside } from '../../../shared/features/reader/pdf-geometry.ts'
import type { MarkId } from '../../../shared/kernel/ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { MarkCard } from './MarkCard.tsx'
import { MarkLayer } from './MarkLayer.tsx'
import { markActions } from './mark-actions.ts'
import classes from './marks.module.css'
import { pageView } from './place.ts'
import { SelectionCard, selectionPlace } from './SelectionCard.tsx'
import { pointOn } from './selection/page-at.ts'
import { SelectionLayer } from './selection/SelectionLayer.tsx'
import { useSelecting } from './selection/use-selecting.ts'
import type { MarkOrders } from './use-marks.tsx'
import { sayFailed } from './use-marks.tsx'
import { usePageHosts } from './use-page-hosts.ts'
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

const ALWAYS = () => true

/** Marks on the pages: drawn, made from a selection, opened by a click. */
export function MarkTools({ view, rotation, marks, orders, undo, open, onOpen }: MarkToolsProps) {
  const [lastColor, setLastColor] = useState<MarkColor>(MARK_COLORS[0])
  const add = useCallback(
    (color: MarkColor, opensCard: boolean) => {
      const parts = view.selection.parts()
      const place = selectionPlace(view)
      if (parts.length === 0) return
      setLastColor(color)
      orders.add(color, parts).then(([first]) => {
        view.selection.clear()
        if (opensCard && first && place) onOpen({ markId: first.id, ...place })
      }, sayFailed)
    },
    [view, orders, onOpen],
  )
  useOpenByClick(view, marks, onOpen)
  useSelecting(view, ALWAYS)
  const hosts = usePageHosts(view, classes.layer ?? '')
  useActions(useMemo(() => markActions({ view, undo, lastColor, onMark: (color) => add(color, false) }), [view, undo, lastColor, add]))

  const opened = open && marks.find((mark) => mark.id === open.markId)
  const close = useCallback(() => onOpen(null), [onOpen])
  return (
    <>
      <MarkLayer
        view={view}
        hosts={hosts}
        marks={marks}
        rotation={rotation}
        openId={open?.markId ?? null}
        onOpen={(mark, x, y) => onOpen({ markId: mark.id, x, y })}
      />
      <SelectionLayer view={view} hosts={hosts} rotation={rotation} />
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
      if (target.closest('a, button') || view.selection.get().selection) return
      const pageIndex = Number(target.closest<HTMLElement>('.page')?.dataset.pageNumber) - 1
      const page = pageView(view, pageIndex)
      if (!page) return
      const point = pointOn(page, event.clientX, event.clientY)
      const hit = latest.current.findLast((mark) => mark.pageIndex === pageIndex && isInside(point, mark.rects))
      if (hit) onOpen({ markId: hit.id, x: event.clientX, y: event.clientY })
    }
    view.container.addEventListener('click', onClick)
    return () => view.container.removeEventListener('click', onClick)
  }, [view, onOpen])
}
