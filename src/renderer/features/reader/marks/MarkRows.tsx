import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import { textScale } from '../../../ui/text-scale.ts'
import { showRow, useRowWindow } from '../../../ui/use-row-window.ts'
import { TEXT } from '../text.ts'
import { MarkRow } from './MarkRow.tsx'
import classes from './panel.module.css'

const ROW_PX = 92

interface MarkRowsProps {
  readonly document: PDFDocumentProxy
  readonly marks: readonly Mark[]
  readonly labels: readonly string[]
  readonly chosen: ReadonlySet<MarkId>
  readonly onChosen: (chosen: ReadonlySet<MarkId>) => void
  readonly onJump: (mark: Mark) => void
  readonly onComment: (mark: Mark) => void
  readonly onRemove: (mark: Mark) => void
}

/** The rows in sight of a list of marks, however long. Arrows go from row to row; Shift ticks all up to the last one. */
export function MarkRows({ document, marks, labels, chosen, onChosen, onJump, onComment, onRemove }: MarkRowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const lastTicked = useRef(0)
  const rowPx = ROW_PX * textScale()
  const { first, end } = useRowWindow(scroller, marks.length, rowPx)
  const tick = (index: number, isTicked: boolean, isRange: boolean) => {
    const next = new Set(chosen)
    const [from, to] = isRange ? [Math.min(lastTicked.current, index), Math.max(lastTicked.current, index)] : [index, index]
    for (const mark of marks.slice(from, to + 1)) {
      if (isTicked) next.add(mark.id)
      else next.delete(mark.id)
    }
    lastTicked.current = index
    onChosen(next)
  }
  const wanted = useRef<number | null>(null)
  const focusWanted = () => {
    const row = wanted.current === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  }
  // The row may have to be made first, which scrolling to it does.
  useEffect(focusWanted)
  const focusRow = (index: number) => {
    wanted.current = index
    showRow(scroller.current, index, rowPx)
    focusWanted()
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: marks.length - 1 }[event.key]
    const mark = marks[index]
    if (to !== undefined) focusRow(Math.max(0, Math.min(to, marks.length - 1)))
    else if (event.key === 'Delete' && mark) onRemove(mark)
    else return
    event.preventDefault()
  }
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} style={{ height: marks.length * rowPx }} aria-label={TEXT.marks}>
        {marks.slice(first, end).map((mark, offset) => (
          <MarkRow
            key={mark.id}
            document={document}
            mark={mark}
            index={first + offset}
            count={marks.length}
            top={(first + offset) * rowPx}
            height={rowPx}
            labels={labels}
            isTicked={chosen.has(mark.id)}
            onTick={tick}
            onKeyDown={onKeyDown}
            onJump={onJump}
            onComment={onComment}
            onRemove={onRemove}
          />
        ))}
      </ul>
    </div>
  )
}
