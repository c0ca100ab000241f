import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import {
  endMoved,
  FINE_SNAP_MINUTES,
  moved,
  type Stretch,
  snap,
  startMoved,
  stretchBetween,
} from '../../../shared/features/planner/week-layout.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Place } from './use-planner-orders.ts'

/** What the pointer began. */
export type DragKind = 'create' | 'move' | 'resize-start' | 'resize-end' | 'plan'

/** What a drag shows: a place in the plan, or the unplanned list. */
export interface DragPreview {
  readonly kind: DragKind
  readonly block: Block | null
  readonly place: Place | null
  readonly isOverUnplanned: boolean
  /** Which unplanned block it would be put before; null: at the end of the list. */
  readonly beforeId: BlockId | null
}

export interface GridDragParts {
  /** The element that holds the days' columns, from the first minute of the day to the last; none in a view without hours. */
  readonly columns: RefObject<HTMLElement | null>
  readonly days: readonly IsoDate[]
  readonly startHour: number
  readonly snapMinutes: number
  /** Where a block goes that is dropped on a day and has no time yet. */
  readonly freePlace: (day: IsoDate, durationMinutes: number) => Place
  readonly onCreate: (place: Place) => Promise<unknown>
  readonly onPlace: (block: Block, place: Place) => Promise<unknown>
  readonly onUnplan: (block: Block) => Promise<unknown>
  /** Another place in the unplanned list. */
  readonly onOrder: (block: Block, beforeId: BlockId | null) => Promise<unknown>
}

/** Marks the element a block is dropped on to leave the week. */
export const UNPLANNED_TARGET = 'data-unplanned-target'

/** Marks an item of that list, with the block's id. */
export const UNPLANNED_ITEM = 'data-unplanned-item'

/** Marks whatever stands for a whole day, with that day: a block dropped on it goes there and keeps its time. */
export const DAY_TARGET = 'data-day-target'

/** A press that moves less than this many pixels is a click. */
const CLICK_PIXELS = 4

const DAY_MINUTES = 24 * 60

interface Drag {
  readonly kind: DragKind
  readonly block: Block | null
  readonly from: { readonly x: number; readonly y: number; readonly dayIndex: number; readonly minute: number }
}

/**
 * Drawing, moving, resizing and planning by pointer. Escape puts everything back. The preview stays until main has
 * answered, so that a block never jumps.
 */
export function useGridDrag(parts: GridDragParts) {
  const [preview, setPreview] = useState<DragPreview | null>(null)
  const latest = useRef(parts)
  latest.current = parts
  const drag = useRef<Drag | null>(null)

  useEffect(() => {
    const end = () => {
      drag.current = null
      setPreview(null)
    }
    const onMove = (event: PointerEvent) => {
      if (drag.current && isPastClick(drag.current, event)) setPreview(previewOf(drag.current, event, latest.current))
    }
    const onUp = (event: PointerEvent) => {
      const current = drag.current
      if (!current) return
      drag.current = null
      if (!isPastClick(current, event)) {
        setPreview(null)
        return
      }
      swallowClick()
      const dropped = previewOf(current, event, latest.current)
      setPreview(dropped)
      void drop(dropped, latest.current).finally(() => setPreview(null))
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && drag.current) end()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', onKey)
    }
  }, [])

  const begin = (kind: DragKind, block: Block | null, event: React.PointerEvent) => {
    if (event.button !== 0) return
    const point = pointIn(event, latest.current)
    drag.current = { kind, block, from: { x: event.clientX, y: event.clientY, dayIndex: point?.dayIndex ?? 0, minute: point?.minute ?? 0 } }
  }
  return { preview, begin }
}

function isPastClick(drag: Drag, event: PointerEvent): boolean {
  return Math.hypot(event.clientX - drag.from.x, event.clientY - drag.from.y) >= CLICK_PIXELS
}

/** The press that ended a drag is no click on what lies under it. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}

interface Point {
  readonly clientX: number
  readonly clientY: number
}

/** The day and minute under the pointer; null outside the columns. */
function pointIn(point: Point, { columns, days, startHour }: GridDragParts) {
  const box = columns.current?.getBoundingClientRect()
  if (!box || point.clientX < box.left || point.clientX >= box.right) return null
  const dayIndex = Math.floor(((point.clientX - box.left) / box.width) * days.length)
  return { dayIndex, minute: startHour * 60 + ((point.clientY - box.top) / box.height) * DAY_MINUTES }
}

function previewOf(drag: Drag, event: PointerEvent, parts: GridDragParts): DragPreview {
  const step = event.altKey ? FINE_SNAP_MINUTES : parts.snapMinutes
  const under = drag.kind === 'move' || drag.kind === 'plan' ? document.elementFromPoint(event.clientX, event.clientY) : null
  const list = under?.closest(`[${UNPLANNED_TARGET}]`) ?? null
  const day = under?.closest(`[${DAY_TARGET}]`)?.getAttribute(DAY_TARGET) as IsoDate | null | undefined
  const point = pointIn(event, parts)
  const preview = { kind: drag.kind, block: drag.block, place: null, isOverUnplanned: false, beforeId: null }
  if (list) return { ...preview, isOverUnplanned: true, beforeId: itemBelow(list, event.clientY) }
  if (day && drag.block) return { ...preview, place: placeOnDay(drag.block, day, parts) }
  return { ...preview, place: point ? placeOf(drag, point, step, parts) : null }
}

function placeOnDay({ startMinute, durationMinutes }: Block, day: IsoDate, parts: GridDragParts): Place {
  return startMinute === null ? parts.freePlace(day, durationMinutes) : { day, startMinute, durationMinutes }
}

/** The first item of the list whose middle lies below the pointer. */
function itemBelow(list: Element, clientY: number): BlockId | null {
  for (const item of list.querySelectorAll(`[${UNPLANNED_ITEM}]`)) {
    const { top, height } = item.getBoundingClientRect()
    if (clientY < top + height / 2) return item.getAttribute(UNPLANNED_ITEM) as BlockId
  }
  return null
}

function placeOf(drag: Drag, point: { dayIndex: number; minute: number }, step: number, parts: GridDragParts): Place | null {
  const { days, startHour } = parts
  const { block, from, kind } = drag
  const onDay = (index: number, stretch: Stretch): Place | null => {
    const day = days[Math.min(Math.max(index, 0), days.length - 1)]
    return day === undefined ? null : { day, ...stretch }
  }
  if (kind === 'create') return onDay(from.dayIndex, stretchBetween(from.minute, point.minute, startHour, step))
  if (!block) return null
  if (kind === 'plan') {
    const stretch = { startMinute: Math.floor(point.minute / step) * step, durationMinutes: block.durationMinutes }
    return onDay(point.dayIndex, moved(stretch, 0, startHour))
  }
  if (block.startMinute === null || block.day === null) return null
  const stretch = { startMinute: block.startMinute, durationMinutes: block.durationMinutes }
  const by = snap(point.minute - from.minute, step)
  const dayIndex = days.indexOf(block.day)
  if (kind === 'resize-end') return onDay(dayIndex, endMoved(stretch, by))
  if (kind === 'resize-start') return onDay(dayIndex, startMoved(stretch, by, startHour))
  return onDay(dayIndex + point.dayIndex - from.dayIndex, moved(stretch, by, startHour))
}

async function drop(preview: DragPreview, parts: GridDragParts): Promise<void> {
  if (preview.kind === 'create') {
    if (preview.place) await parts.onCreate(preview.place)
  } else if (preview.block && preview.isOverUnplanned) {
    await (preview.block.day === null ? parts.onOrder(preview.block, preview.beforeId) : parts.onUnplan(preview.block))
  } else if (preview.block && preview.place) {
    await parts.onPlace(preview.block, preview.place)
  }
}
