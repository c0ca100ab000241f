import { type KeyboardEvent, useState } from 'react'
import { SNAP_MINUTES } from '../../../shared/features/planner/week-layout.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { dayText, timeText } from '../../ui/day-text.ts'
import { heightOf } from './grid-metrics.ts'
import { TEXT } from './text.ts'
import type { Place } from './use-planner-orders.ts'
import classes from './WeekGrid.module.css'

interface CellCursorProps {
  readonly days: readonly IsoDate[]
  readonly startHour: number
  readonly initial: { readonly dayIndex: number; readonly minute: number }
  readonly onCreate: (place: Place) => void
}

const STEPS: Readonly<Record<string, readonly [days: number, minutes: number]>> = {
  ArrowUp: [0, -SNAP_MINUTES],
  ArrowDown: [0, SNAP_MINUTES],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  PageUp: [0, -60],
  PageDown: [0, 60],
}

/** Creating without a mouse: a button that the arrow keys move over the grid and Enter turns into a block. */
export function CellCursor({ days, startHour, initial, onCreate }: CellCursorProps) {
  const [cell, setCell] = useState(initial)
  const day = days[cell.dayIndex]
  if (day === undefined) return null
  const first = startHour * 60

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    setCell({
      dayIndex: Math.min(Math.max(cell.dayIndex + step[0], 0), days.length - 1),
      minute: Math.min(Math.max(cell.minute + step[1], first), first + 1440 - SNAP_MINUTES),
    })
    event.currentTarget.scrollIntoView({ block: 'nearest' })
  }

  return (
    <button
      type="button"
      className={classes.cursor}
      style={{ top: heightOf(cell.minute - first), left: `calc(${(cell.dayIndex / days.length) * 100}% + 2px)` }}
      aria-label={TEXT.newBlockAt(dayText(day), timeText(cell.minute))}
      onKeyDown={onKeyDown}
      onClick={() => onCreate({ day, startMinute: cell.minute, durationMinutes: 60 })}
    >
      {timeText(cell.minute)}
    </button>
  )
}
