import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { useNow } from '../../client/use-now.ts'
import { hourText, shortDayText } from '../../ui/day-text.ts'
import { CellCursor } from './CellCursor.tsx'
import { DayColumn } from './DayColumn.tsx'
import { HOUR_HEIGHT, heightOf } from './grid-metrics.ts'
import { TEXT } from './text.ts'
import type { DragKind, DragPreview } from './use-grid-drag.ts'
import type { Place } from './use-planner-orders.ts'
import classes from './WeekGrid.module.css'

export interface Week {
  readonly days: readonly IsoDate[]
  readonly today: IsoDate
  readonly now: { readonly day: IsoDate; readonly minute: number }
  readonly startHour: number
  readonly blocks: readonly Block[]
}

interface WeekGridProps {
  readonly week: Week
  readonly columns: RefObject<HTMLDivElement | null>
  readonly preview: DragPreview | null
  readonly onGrab: (kind: DragKind, block: Block | null, event: PointerEvent) => void
  readonly onOpen: (block: Block) => void
  readonly onKey: (block: Block, event: React.KeyboardEvent) => void
  readonly onCreate: (place: Place) => void
}

/** Where the grid opens when today is not in it, in hours after midnight. */
const MORNING = 7

/** Seven study days side by side, hour by hour. */
export function WeekGrid({ week, columns, preview, onGrab, onOpen, onKey, onCreate }: WeekGridProps) {
  const { days, today, startHour } = week
  const [keyedId, setKeyedId] = useState<string | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const nowMinute = useNowMinute(week.now.minute)
  const opensAt = useRef((days.includes(today) ? Math.max(week.now.minute - 120, startHour * 60) : MORNING * 60) - startHour * 60)
  useEffect(() => {
    scroll.current?.scrollTo({ top: heightOf(opensAt.current) })
  }, [])

  return (
    <section className={classes.week} aria-label={TEXT.week.grid}>
      <div className={classes.head}>
        <span />
        {days.map((day) => (
          <div key={day} className={classes.dayName} data-today={day === today || undefined}>
            {shortDayText(day)}
            <span className={`${classes.dayLoad} pb-numbers`}>{plannedText(week.blocks, day)}</span>
          </div>
        ))}
      </div>
      <div className={classes.scroll} ref={scroll}>
        <div className={classes.body} style={{ height: 24 * HOUR_HEIGHT }}>
          <div className={`${classes.hours} pb-numbers`} aria-hidden>
            {Array.from({ length: 23 }, (_, index) => startHour + 1 + index).map((hour) => (
              <span key={hour} className={classes.hour} style={{ top: (hour - startHour) * HOUR_HEIGHT }}>
                {hourText(hour)}
              </span>
            ))}
          </div>
          <div ref={columns} className={classes.columns} onPointerDown={(event) => onGrab('create', null, event)}>
            <CellCursor
              days={days}
              startHour={startHour}
              initial={{ dayIndex: Math.max(days.indexOf(today), 0), minute: 9 * 60 }}
              onCreate={onCreate}
            />
            {days.map((day) => (
              <DayColumn
                key={day}
                day={day}
                today={today}
                startHour={startHour}
                blocks={week.blocks}
                nowMinute={day === week.now.day ? nowMinute : null}
                preview={preview}
                onGrab={onGrab}
                onOpen={onOpen}
                keyedId={keyedId}
                onKey={(block, event) => {
                  setKeyedId(block.id)
                  onKey(block, event)
                }}
              />
            ))}
          </div>
        </div>
      </div>
    </section>
  )
}

/** The minute main named, moved on by the time this page has shown it since. */
function useNowMinute(minuteOfMain: number): number {
  const now = useNow(30_000)
  const base = useRef({ minute: minuteOfMain, at: now })
  if (base.current.minute !== minuteOfMain) base.current = { minute: minuteOfMain, at: now }
  return base.current.minute + Math.floor((now - base.current.at) / MINUTE_MS)
}

function plannedText(blocks: readonly Block[], day: IsoDate): string {
  const minutes = blocks
    .filter((block) => block.day === day && block.status !== 'dropped')
    .reduce((sum, block) => sum + block.durationMinutes, 0)
  return minutes === 0 ? TEXT.nothingPlanned : durationText(minutes * MINUTE_MS)
}
