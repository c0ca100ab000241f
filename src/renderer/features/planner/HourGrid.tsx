import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { DayLoad } from '../../../shared/features/planner/load.model.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { useNow } from '../../client/use-now.ts'
import { hourText } from '../../ui/day-text.ts'
import { CellCursor } from './CellCursor.tsx'
import { DayColumn } from './DayColumn.tsx'
import { DayHead } from './DayHead.tsx'
import { HOUR_HEIGHT_VARIABLE, heightOf } from './grid-metrics.ts'
import classes from './HourGrid.module.css'
import { TEXT } from './text.ts'
import type { DragKind, DragPreview } from './use-grid-drag.ts'
import type { Place } from './use-planner-orders.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

interface HourGridProps {
  readonly span: Span
  readonly loads: readonly DayLoad[]
  /** Of an hour, in CSS pixels. */
  readonly hourHeight: number
  readonly onZoom: (by: 1 | -1) => void
  readonly columns: RefObject<HTMLDivElement | null>
  readonly preview: DragPreview | null
  readonly onGrab: (kind: DragKind, block: Block | null, event: PointerEvent) => void
  readonly onOpen: (block: Block) => void
  readonly onOpenDay: (day: IsoDate) => void
  readonly onInterview: () => void
  readonly onKey: (block: Block, event: React.KeyboardEvent) => void
  readonly onCreate: (place: Place) => void
}

/** Where the grid opens when today is not in it, in hours after midnight. */
const MORNING = 7

/** Study days side by side, hour by hour: one, four or a week of them. */
export function HourGrid(props: HourGridProps) {
  const { span, loads, hourHeight, onZoom, columns, preview, onGrab, onOpen, onOpenDay, onInterview, onKey, onCreate } = props
  const { days, today, startHour, snapMinutes } = span
  const [keyedId, setKeyedId] = useState<string | null>(null)
  const nowMinute = useNowMinute(span.now.minute)
  const opensAt = useRef((days.includes(today) ? Math.max(span.now.minute - 120, startHour * 60) : MORNING * 60) - startHour * 60)
  const scroll = useGridScroll(opensAt.current, hourHeight, onZoom)

  return (
    <section
      className={classes.grid}
      aria-label={TEXT.grids[span.view]}
      style={{ [HOUR_HEIGHT_VARIABLE as string]: `${hourHeight}px`, ['--day-count' as string]: days.length }}
    >
      <div className={classes.head}>
        <ZoomButtons hourHeight={hourHeight} onZoom={onZoom} />
        {days.map((day) => (
          <DayHead
            key={day}
            day={day}
            span={span}
            load={loads.find((load) => load.day === day)}
            onOpen={() => onOpenDay(day)}
            onInterview={onInterview}
          />
        ))}
      </div>
      <div className={classes.scroll} ref={scroll}>
        <div className={classes.body}>
          <div className={`${classes.hours} pb-numbers`} aria-hidden>
            {Array.from({ length: 23 }, (_, index) => startHour + 1 + index).map((hour) => (
              <span key={hour} className={classes.hour} style={{ top: heightOf((hour - startHour) * 60) }}>
                {hourText(hour)}
              </span>
            ))}
          </div>
          <div ref={columns} className={classes.columns} onPointerDown={(event) => onGrab('create', null, event)}>
            <CellCursor
              days={days}
              startHour={startHour}
              snapMinutes={snapMinutes}
              initial={{ dayIndex: Math.max(days.indexOf(today), 0), minute: 9 * 60 }}
              onCreate={onCreate}
            />
            {days.map((day) => (
              <DayColumn
                key={day}
                day={day}
                today={today}
                startHour={startHour}
                blocks={span.blocks}
                interviews={span.interviews}
                onInterview={onInterview}
                nowMinute={day === span.now.day ? nowMinute : null}
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

/** Opens at a minute of the day, keeps the hour in the middle while the grid is zoomed, and zooms with Ctrl and the wheel. */
function useGridScroll(opensAtMinute: number, hourHeight: number, onZoom: (by: 1 | -1) => void): RefObject<HTMLDivElement | null> {
  const scroll = useRef<HTMLDivElement>(null)
  const zoom = useRef(onZoom)
  zoom.current = onZoom
  const shownHeight = useRef(hourHeight)
  useLayoutEffect(() => {
    scroll.current?.scrollTo({ top: (opensAtMinute / 60) * shownHeight.current })
  }, [opensAtMinute])
  useLayoutEffect(() => {
    const element = scroll.current
    if (!element || shownHeight.current === hourHeight) return
    const half = element.clientHeight / 2
    element.scrollTop = ((element.scrollTop + half) / shownHeight.current) * hourHeight - half
    shownHeight.current = hourHeight
  }, [hourHeight])
  useEffect(() => {
    const element = scroll.current
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      zoom.current(event.deltaY < 0 ? 1 : -1)
    }
    // Not passive: the page itself would be zoomed otherwise.
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [])
  return scroll
}

/** The minute main named, moved on by the time this page has shown it since. */
function useNowMinute(minuteOfMain: number): number {
  const now = useNow(30_000)
  const base = useRef({ minute: minuteOfMain, at: now })
  if (base.current.minute !== minuteOfMain) base.current = { minute: minuteOfMain, at: now }
  return base.current.minute + Math.floor((now - base.current.at) / MINUTE_MS)
}
