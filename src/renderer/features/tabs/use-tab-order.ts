import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import { type PaperTab, withMoved } from '../../../shared/features/tabs/tabs.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'

/** A press that goes no further is a click, in pixels. */
const DRAG_FROM_PX = 6

/** The row in another order; `of` is the order it was made from, so that it ends when main has answered. */
interface OwnOrder {
  readonly of: string
  readonly tabs: readonly PaperTab[]
}

/** The row as it is shown: a tab that is dragged or moved is at its new place at once. `onMove` is told when it is let go. */
export function useTabOrder(open: readonly PaperTab[], onMove: (paperId: PaperId, toIndex: number) => Promise<void>) {
  const row = useRef<HTMLDivElement>(null)
  const press = useRef<{ readonly paperId: PaperId; readonly x: number; isDrag: boolean } | null>(null)
  const focused = useRef<PaperId | null>(null)
  const [own, setOwn] = useState<OwnOrder | null>(null)
  const [dragged, setDragged] = useState<PaperId | null>(null)
  const key = keyOf(open)
  const tabs = own?.of === key ? own.tabs : open
  const indexOf = (paperId: PaperId, list: readonly PaperTab[]) => list.findIndex((tab) => tab.paperId === paperId)

  // A tab that changes its place in the document loses the focus.
  useLayoutEffect(() => {
    const element = focused.current && row.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(focused.current)}"] [role=tab]`)
    if (element && document.activeElement !== element) element.focus()
    focused.current = null
  })

  const put = (paperId: PaperId, to: number) => {
    const from = indexOf(paperId, tabs)
    const next = withMoved(tabs, from, to)
    setOwn({ of: key, tabs: next })
    return indexOf(paperId, next)
  }
  const move = (paperId: PaperId, to: number) => {
    if (to < 0 || to >= tabs.length) return
    const active = document.activeElement?.closest<HTMLElement>('[data-tab]')
    if (active?.dataset.tab === paperId) focused.current = paperId
    void onMove(paperId, put(paperId, to))
  }
  const end = (isKept: boolean) => {
    const { paperId, isDrag } = press.current ?? {}
    press.current = null
    setDragged(null)
    if (!paperId || !isDrag) return
    const to = indexOf(paperId, tabs)
    if (isKept && to !== indexOf(paperId, open)) void onMove(paperId, to)
    else setOwn(null)
  }
  return {
    row,
    tabs,
    dragged,
    /** Puts a tab at another place of the row, at once and for good. */
    move,
    onPress: (paperId: PaperId, event: PointerEvent) => {
      if (event.button === 0) press.current = { paperId, x: event.clientX, isDrag: false }
    },
    drag: {
      onPointerMove: (event: PointerEvent) => {
        const pressed = press.current
        if (!pressed || (!pressed.isDrag && Math.abs(event.clientX - pressed.x) < DRAG_FROM_PX)) return
        if (!pressed.isDrag) {
          pressed.isDrag = true
          setDragged(pressed.paperId)
          // Captured by the row, so that letting go is no click on a tab.
          row.current?.setPointerCapture(event.pointerId)
        }
        const from = indexOf(pressed.paperId, tabs)
        const to = placeAt(itemsOf(row.current), event.clientX, from)
        if (to !== from) put(pressed.paperId, to)
      },
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
    },
  }
}

function keyOf(tabs: readonly PaperTab[]): string {
  return tabs.map(({ paperId }) => paperId).join(' ')
}

function itemsOf(row: HTMLElement | null): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('[data-tab]') ?? [])]
}

/** Where a tab dragged to `x` belongs: past the middle of a neighbour it changes places with it. */
function placeAt(items: readonly HTMLElement[], x: number, from: number): number {
  const middle = (index: number) => {
    const { left, width } = items[index]?.getBoundingClientRect() ?? { left: 0, width: 0 }
    return left + width / 2
  }
  let to = from
  while (to > 0 && x < middle(to - 1)) to -= 1
  while (to < items.length - 1 && x > middle(to + 1)) to += 1
  return to
}
