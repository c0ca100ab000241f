import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { showRow, useRowWindow } from '../../ui/use-row-window.ts'
import classes from './Library.module.css'
import { PaperCard, type PaperOrders } from './PaperCard.tsx'
import { nextIndex } from './shelf-metrics.ts'
import { TEXT } from './text.ts'
import type { LibraryView } from './use-library.ts'
import { useShelf } from './use-shelf.ts'
import { useShelfMetrics } from './use-shelf-metrics.ts'

interface PaperShelfProps extends PaperOrders {
  readonly view: LibraryView
  readonly count: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** Where the library was left, for coming back to it. */
const left = { scrollTop: 0 }

/** The papers as covers or as lines, however many: only those in sight exist. Arrows go from paper to paper, Enter opens. */
export function PaperShelf({ view, count, scroller, ...orders }: PaperShelfProps) {
  const list = useRef<HTMLUListElement>(null)
  const metrics = useShelfMetrics(list, view.layout)
  const { columns, rowHeight } = metrics ?? { columns: 1, rowHeight: 1 }
  const rowCount = metrics ? Math.ceil(count / columns) : 0
  const rows = useRowWindow(scroller, rowCount, rowHeight)
  const [first, end] = [rows.first * columns, Math.min(count, rows.end * columns)]
  const shelf = useShelf(view, first, end)
  const { focused, ...focusing } = useShelfFocus(list, scroller, count, columns, rowHeight)
  useKeptScroll(scroller, rowCount > 0)

  // The focused paper exists also out of sight, so that the keyboard never loses its place.
  const shown = Array.from({ length: end - first }, (_, offset) => first + offset)
  if (focused !== null && focused < count && (focused < first || focused >= end)) shown.push(focused)
  return (
    <ul ref={list} className={classes[view.layout]} style={{ height: rowCount * rowHeight }} aria-label={TEXT.papers} {...focusing}>
      {metrics
        ? shown.map((index) => {
            const paper = shelf.paperAt(index)
            const style = {
              top: Math.floor(index / columns) * rowHeight,
              left: (index % columns) * metrics.columnWidth,
              width: metrics.cardWidth,
              height: metrics.cardHeight,
            }
            return (
              <li
                key={paper?.id ?? index}
                className={classes.paper}
                style={style}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={count}
              >
                {paper ? (
                  <PaperCard paper={paper} layout={view.layout} {...orders} />
                ) : (
                  <div className={classes.cover} data-size="large" aria-hidden />
                )}
              </li>
            )
          })
        : null}
    </ul>
  )
}

/** Moves the focus by keys, also to papers that do not exist yet because they are out of sight. */
function useShelfFocus(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  count: number,
  columns: number,
  rowHeight: number,
) {
  const [focused, setFocused] = useState<number | null>(null)
  const wanted = useRef<number | null>(null)
  // After every drawing: the wanted paper may have come with it.
  useEffect(() => {
    if (wanted.current === null) return
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-paper]`)
    if (!link) return
    wanted.current = null
    link.focus({ preventScroll: true })
  })
  const indexOf = (element: EventTarget) => {
    const index = (element as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index
    return index === undefined ? null : Number(index)
  }
  return {
    focused,
    onFocus: (event: FocusEvent) => setFocused(indexOf(event.target)),
    onBlur: () => setFocused(null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const isOnPaper = (event.target as HTMLElement).matches('[data-paper]')
      if (!isOnPaper || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const from = indexOf(event.target)
      const rowsInSight = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight)
      const to = from === null ? null : nextIndex(event.key, from, count, columns, rowsInSight)
      if (to === null) return
      event.preventDefault()
      wanted.current = to
      showRow(scroller.current, Math.floor(to / columns), rowHeight)
      setFocused(to)
    },
  }
}

/** Coming back from a paper shows the same part of the library. */
function useKeptScroll(scroller: RefObject<HTMLElement | null>, isReady: boolean): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (!isReady || !element) return
    element.scrollTop = left.scrollTop
    const keep = () => {
      left.scrollTop = element.scrollTop
    }
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [scroller, isReady])
}
