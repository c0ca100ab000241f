import { type KeyboardEvent, useState } from 'react'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { dayText, timeText } from '../../ui/day-text.ts'
import { heightOf } from './grid-metrics.ts'
import classes from './HourGrid.module.css'
import { TEXT } from './text.ts'
import type { Place } from './use-planner-orders.ts'

interface CellCursorProps {
  readonly days: readonly IsoDate[]
  readonly startHour: number
  readonly snapMinutes: number
  readonly initial: { readonly dayIndex: number; readonly minute: number }
  readonly onCreate: (place: Place) => void
}

/** Days and minutes that a key moves the cursor by. */
const stepsOf = (snapMinutes: number): Readonly<Record<string, readonly [days: number, minutes: number]>> => ({
  ArrowUp: [0, -snapMinutes],
  ArrowDown: [0, snapMinutes],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  PageUp: [0, -60],
  PageDown: [0, 60],
})

/** Creating without a mouse: a button that the arrow keys move over the grid and Enter turns into a block. */
export function CellCursor({ days, startHour, snapMinutes, initial, onCreate }: CellCursorProps) {
  const [cell, setCell] = useState(initial)
  const dayIndex = Math.min(cell.dayIndex, days.length - 1)
  const day = days[dayIndex]
  if (day === undefined) return null
  const first = startHour * 60

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepsOf(snapMinutes)[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    setCell({
      dayIndex: Math.min(Math.max(dayIndex + step[0], 0), days.length - 1),
      minute: Math.min(Math.max(cell.minute + step[1], first), first + 1440 - snapMinutes),
    })
    event.currentTarget.scrollIntoView({ block: 'nearest' })
  }

  return (
    <button
      type="button"
      className={classes.cursor}
      style={{ top: heightOf(cell.minute - first), left: `calc(${(dayIndex / days.length) * 100}% + 2px)` }}
      aria-label={TEXT.newBlockAt(dayText(day), timeText(cell.minute))}
      onKeyDown={onKeyDown}
      onClick={() => onCreate({ day, startMinute: cell.minute, durationMinutes: 60 })}
    >
      {timeText(cell.minute)}
    </button>
  )
}
