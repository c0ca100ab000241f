import { Button, Text } from '@mantine/core'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type ReactNode, useMemo, useState } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import { ALL_MARKS, listMarks, type MarkOrder } from '../../../../shared/features/reader/mark-list.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { TEXT as EMBEDDED_TEXT } from '../embedded/text.ts'
import type { Embedded } from '../embedded/use-embedded.ts'
import { TEXT } from '../text.ts'
import { MarkFilters } from './MarkFilters.tsx'
import { MarkRows } from './MarkRows.tsx'
import type { MarkOrders } from './mark-orders.tsx'
import classes from './panel.module.css'
import { SelectedBar } from './SelectedBar.tsx'

interface MarksPanelProps {
  readonly document: PDFDocumentProxy
  readonly marks: readonly Mark[]
  readonly labels: readonly string[]
  readonly orders: MarkOrders
  /** Those without a place, above the others. */
  readonly unplaced: ReactNode
  /** What can be done with all of them, beside their number. */
  readonly menu: ReactNode
  readonly embedded: Embedded
  readonly onCopy: (markIds: readonly MarkId[]) => void
  readonly onJump: (mark: Mark) => void
  readonly onComment: (mark: Mark) => void
}

const NONE: ReadonlySet<MarkId> = new Set()

/** Every mark of the paper: found, put in order, gone to, and changed many at a time. */
export function MarksPanel({ document, marks, labels, orders, unplaced, menu, embedded, onCopy, onJump, onComment }: MarksPanelProps) {
  const [filter, setFilter] = useState(ALL_MARKS)
  const [order, setOrder] = useState<MarkOrder>('position')
  const [chosen, setChosen] = useState(NONE)
  const shown = useMemo(() => listMarks(marks, filter, order), [marks, filter, order])
  // What a filter hides is not changed behind its back.
  const selected = useMemo(() => shown.filter((mark) => chosen.has(mark.id)), [shown, chosen])
  if (marks.length === 0) {
    return (
      <div className={classes.panel}>
        {unplaced}
        <EmptyState title={TEXT.noMarks[0]} hint={TEXT.noMarks[1]}>
          {embedded.fresh > 0 ? (
            <>
              <Text size="sm">{EMBEDDED_TEXT.empty(embedded.fresh)}</Text>
              <Button size="compact-sm" variant="light" onClick={embedded.takeIn}>
                {EMBEDDED_TEXT.takeIn(embedded.fresh)}
              </Button>
            </>
          ) : null}
        </EmptyState>
      </div>
    )
  }
  const removeMarks = (ids: readonly MarkId[]) => {
    orders.remove(ids)
    setChosen(NONE)
  }
  return (
    <div className={classes.panel}>
      {unplaced}
      <MarkFilters marks={marks} labels={labels} filter={filter} order={order} onFilter={setFilter} onOrder={setOrder} />
      <SelectedBar
        shown={shown.length}
        total={marks.length}
        selected={selected.length}
        onAll={(isAll) => setChosen(isAll ? new Set(shown.map((mark) => mark.id)) : NONE)}
        menu={menu}
        onCopy={() => onCopy(selected.map((mark) => mark.id))}
        onColor={(color) => orders.recolor(selected, color)}
        onRemove={() => removeMarks(selected.map((mark) => mark.id))}
      />
      {shown.length === 0 ? (
        <EmptyState title={TEXT.noMarksFound[0]} hint={TEXT.noMarksFound[1]} />
      ) : (
        <MarkRows
          document={document}
          marks={shown}
          labels={labels}
          chosen={chosen}
          onChosen={setChosen}
          onJump={onJump}
          onComment={onComment}
          onRemove={(mark) => removeMarks(chosen.has(mark.id) ? selected.map(({ id }) => id) : [mark.id])}
        />
      )}
    </div>
  )
}
