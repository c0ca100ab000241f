import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react'

const STEP: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/**
 * Moves rows of a list by their handles: drag with the pointer, or press the arrow keys on the handle.
 *
 * @param onMove is told the row's place and the one it goes to, at once and again for each row that is passed
 */
export function useReorder(count: number, onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLDivElement>(null)
  const dragged = useRef<number | null>(null)
  const focusAt = useRef<number | null>(null)

  // A row that moves in the document loses the focus; the hand expects it to stay on its handle.
  useLayoutEffect(() => {
    if (focusAt.current === null) return
    rowsOf(list.current)[focusAt.current]?.querySelector<HTMLElement>('[data-handle]')?.focus()
    focusAt.current = null
  })

  const move = (from: number, to: number) => {
    if (to < 0 || to >= count || to === from) return
    focusAt.current = to
    onMove(from, to)
  }
  return {
    list,
    handle: (index: number) => ({
      'data-handle': true,
      onKeyDown: (event: KeyboardEvent) => {
        const step = STEP[event.key]
        if (step === undefined) return
        event.preventDefault()
        move(index, index + step)
      },
      onPointerDown: (event: PointerEvent) => {
        dragged.current = index
        // Captured by the list: the handle itself is taken out of its place while it moves.
        list.current?.setPointerCapture(event.pointerId)
      },
    }),
    drag: {
      onPointerMove: (event: PointerEvent) => {
        const from = dragged.current
        if (from === null) return
        const to = rowAt(rowsOf(list.current), event.clientY, from)
        if (to === from) return
        dragged.current = to
        move(from, to)
      },
      onPointerUp: () => {
        dragged.current = null
      },
      onPointerCancel: () => {
        dragged.current = null
      },
    },
  }
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.children ?? [])].filter((child) => child instanceof HTMLElement)
}

/** The place a row dragged to `y` belongs: past the middle of a neighbour it changes places with it. */
function rowAt(rows: readonly HTMLElement[], y: number, from: number): number {
  const middle = (index: number) => {
    const { top, bottom } = rows[index]?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    return (top + bottom) / 2
  }
  let to = from
  while (to > 0 && y < middle(to - 1)) to -= 1
  while (to < rows.length - 1 && y > middle(to + 1)) to += 1
  return to
}
