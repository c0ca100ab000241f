import { useMemo, useRef } from 'react'
import { findRows } from '../../../../shared/features/reader/find-rows.ts'
import { pageLabel } from '../../../../shared/features/reader/page-labels.ts'
import { textScale } from '../../../ui/text-scale.ts'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { TEXT } from '../text.ts'
import type { Find } from '../use-find.ts'
import type { PaperView } from '../viewer.ts'
import classes from './find.module.css'
import { foundPages, standBefore } from './found-pages.ts'

const ROW_PX = 76
const MOST_ROWS = 2_000

interface FindResultsProps {
  readonly view: PaperView
  readonly find: Find
  readonly labels: readonly string[]
}

/** Every match with the words around it and the page it is on; those in sight exist. */
export function FindResults({ view, find, labels }: FindResultsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { total, isPending } = find.result
  // biome-ignore lint/correctness/useExhaustiveDependencies: what pdf.js holds changes with these.
  const rows = useMemo(() => findRows(foundPages(view), MOST_ROWS), [view, total, isPending, find.options])
  const rowPx = ROW_PX * textScale()
  const { first, end } = useRowWindow(scroller, rows.length, rowPx)
  return (
    <aside ref={scroller} className={classes.results} aria-label={TEXT.findResults}>
      <ul className={classes.list} style={{ height: rows.length * rowPx }}>
        {rows.slice(first, end).map((row, offset) => (
          <li key={`${row.pageIndex}.${row.matchIndex}`} className={classes.row} style={{ top: (first + offset) * rowPx, height: rowPx }}>
            <button
              type="button"
              className={classes.go}
              onClick={() => {
                standBefore(view, row.pageIndex, row.matchIndex)
                find.again(false)
              }}
            >
              <span className={`pb-numbers ${classes.page}`}>
                {TEXT.page} {pageLabel(labels, row.pageIndex)}
              </span>
              <span className={classes.words}>
                {row.before}
                <mark className={classes.match}>{row.match}</mark>
                {row.after}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
