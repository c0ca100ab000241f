import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import { shiftedDay } from '../../../shared/kernel/dates.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { weekdayText } from '../../ui/day-text.ts'
import { MonthDay } from './MonthDay.tsx'
import classes from './MonthGrid.module.css'
import { TEXT } from './text.ts'
import type { DragPreview } from './use-grid-drag.ts'

interface MonthGridProps {
  readonly span: Span
  readonly preview: DragPreview | null
  readonly onGrab: (block: Block, event: PointerEvent) => void
  readonly onOpen: (block: Block) => void
  readonly onOpenDay: (day: IsoDate) => void
  /** Another day takes the keys, in this month or in the next. */
  readonly onGo: (day: IsoDate) => void
  readonly onKey: (block: Block, event: KeyboardEvent) => void
  readonly onInterview: () => void
}

/** Days that a key on a day's number moves by. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The height of a day's number, and of a block below it, in CSS pixels. */
const NUMBER_HEIGHT = 28
const CHIP_HEIGHT = 22

/** The weeks of a month, a day a cell. Blocks are dragged from day to day and keep their time. */
export function MonthGrid({ span, preview, onGrab, onOpen, onOpenDay, onGo, onKey, onInterview }: MonthGridProps) {
  const { days, at } = span
  const [keyedId, setKeyedId] = useState<BlockId | null>(null)
  const weekCount = days.length / 7
  const grid = useRef<HTMLDivElement>(null)
  const chipRoom = useChipRoom(grid, weekCount)
  const takesFocus = useRef(false)
  useLayoutEffect(() => {
    if (!takesFocus.current || at === '') return
    takesFocus.current = false
    grid.current?.querySelector<HTMLElement>('[data-day-number][tabindex="0"]')?.focus()
  }, [at])

  const onDayKey = (day: IsoDate, event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    takesFocus.current = true
    onGo(shiftedDay(day, step))
  }
  return (
    <section className={classes.month} aria-label={TEXT.grids.month}>
      <div className={classes.head} aria-hidden>
        {days.slice(0, 7).map((day) => (
          <span key={day} className={classes.weekday}>
            {weekdayText(day)}
          </span>
        ))}
      </div>
      <div ref={grid} className={classes.days} style={{ ['--week-count' as string]: weekCount }}>
        {days.map((day) => (
          <MonthDay
            key={day}
            day={day}
            span={span}
            chipRoom={chipRoom}
            preview={preview}
            keyedId={keyedId}
            onGrab={onGrab}
            onOpen={onOpen}
            onOpenDay={onOpenDay}
            onInterview={onInterview}
            onDayKey={(event) => onDayKey(day, event)}
            onKey={(block, event) => {
              setKeyedId(block.id)
              onKey(block, event)
            }}
          />
        ))}
      </div>
    </section>
  )
}

/** How many blocks fit into a day's cell. */
function useChipRoom(grid: React.RefObject<HTMLElement | null>, weekCount: number): number {
  const [room, setRoom] = useState(2)
  useLayoutEffect(() => {
    const element = grid.current
    if (!element) return
    const measure = () => setRoom(Math.max(1, Math.floor((element.clientHeight / weekCount - NUMBER_HEIGHT) / CHIP_HEIGHT)))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [grid, weekCount])
  return room
}
