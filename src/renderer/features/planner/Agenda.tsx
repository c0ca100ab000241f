import { Text } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { dayText } from '../../ui/day-text.ts'
import { showRow, useRowWindow } from '../../ui/use-row-window.ts'
import classes from './Agenda.module.css'
import { AgendaBlock, AgendaDay } from './AgendaLines.tsx'
import { agendaRows, rowKey } from './agenda-rows.ts'
import { InterviewMark } from './InterviewMark.tsx'
import { TEXT } from './text.ts'
import type { DragPreview } from './use-grid-drag.ts'

interface AgendaProps {
  readonly span: Span
  readonly preview: DragPreview | null
  readonly onGrab: (block: Block, event: PointerEvent) => void
  readonly onOpen: (block: Block) => void
  readonly onOpenDay: (day: IsoDate) => void
  readonly onKey: (block: Block, event: KeyboardEvent) => void
  readonly onInterview: () => void
}

/** Of every line, in CSS pixels, so that a long list draws only what is looked at. */
const ROW_HEIGHT = 44

/** What is planned, as a list from a day on. */
export function Agenda({ span, preview, onGrab, onOpen, onOpenDay, onKey, onInterview }: AgendaProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const rows = agendaRows(span, preview)
  const { first, end } = useRowWindow(scroll, rows.length, ROW_HEIGHT)
  // The line that keys were pressed on: when it moves, or another takes over, the focus goes with it.
  const [keyed, setKeyed] = useState<{ readonly key: string; readonly row: number } | null>(null)
  const keyedRow = rows.findIndex((row) => rowKey(row) === keyed?.key)
  useLayoutEffect(() => {
    const hasLostFocus = document.activeElement === document.body || scroll.current?.contains(document.activeElement)
    if (keyedRow === -1 || keyedRow === keyed?.row || !hasLostFocus) return
    showRow(scroll.current, keyedRow, ROW_HEIGHT)
    scroll.current?.querySelector<HTMLElement>(`[data-row="${keyedRow}"] button`)?.focus()
  }, [keyedRow, keyed])

  const onRowKey = (row: number, event: KeyboardEvent, block?: Block) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined) {
      if (block) setKeyed({ key: block.id, row })
      if (block) onKey(block, event)
      return
    }
    event.preventDefault()
    const others = rows.filter((other, index) => ('placed' in other || 'interview' in other) && (index - row) * by > 0)
    const next = by > 0 ? others[0] : others.at(-1)
    if (next) setKeyed({ key: rowKey(next), row })
  }
  return (
    <section className={classes.agenda} aria-label={TEXT.grids.agenda}>
      <div ref={scroll} className={classes.scroll}>
        {rows.length === 0 ? <Text c="var(--pb-ink-soft)">{TEXT.agenda.empty}</Text> : null}
        <ul className={classes.rows} style={{ height: rows.length * ROW_HEIGHT }}>
          {rows.slice(first, end).map((row, offset) => {
            const index = first + offset
            return (
              <li key={rowKey(row)} className={classes.row} data-row={index} style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT }}>
                {'placed' in row ? (
                  <AgendaBlock
                    placed={row.placed}
                    day={row.day}
                    today={span.today}
                    isDragged={preview?.block?.id === row.placed.block.id}
                    isPreview={row.placed.block.isPreview && row.day !== span.today}
                    onOpen={() => onOpen(row.placed.block)}
                    onGrab={(event) => onGrab(row.placed.block, event)}
                    onKey={(event) => onRowKey(index, event, row.placed.block)}
                  />
                ) : 'interview' in row ? (
                  <InterviewMark
                    shape="row"
                    interview={row.interview}
                    dayName={dayText(row.day, span.today)}
                    onOpen={onInterview}
                    onKey={(event) => onRowKey(index, event)}
                  />
                ) : (
                  <AgendaDay day={row.day} span={span} isTarget={preview?.place?.day === row.day} onOpen={() => onOpenDay(row.day)} />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
