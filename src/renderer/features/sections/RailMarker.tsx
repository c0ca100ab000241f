import { Menu } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Marker } from '../../../shared/features/sections/sections.model.ts'
import type { PaperPlace, PaperSurface } from '../../ui/paper-surface.ts'
import { SECTION_NAMES } from '../../ui/section-names.ts'
import { MarkerItems } from './MarkerItems.tsx'
import classes from './sections.module.css'
import { TEXT } from './text.ts'
import type { SectionOrders } from './use-sections.ts'

/** Less than this is a click with an unsteady hand. */
const DRAG_PX = 4
/** A line of text. */
const STEP_PT = 12

interface RailMarkerProps {
  readonly marker: Marker
  readonly topPx: number
  readonly heightPx: number
  readonly isOwn: boolean
  readonly surface: PaperSurface
  readonly orders: SectionOrders
}

interface Drag {
  readonly startY: number
  readonly startPx: number
  readonly place: PaperPlace | null
}

/** One marker: a button that goes there, and a handle that moves it while the paper shows what is at its place. */
export function RailMarker({ marker, topPx, heightPx, isOwn, surface, orders }: RailMarkerProps) {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [draggedPx, setDragged] = useState<number | null>(null)
  const drag = useRef<Drag | null>(null)
  const hasDragged = useRef(false)
  const name = SECTION_NAMES[marker.target]

  const move = (event: PointerEvent) => {
    const now = drag.current
    if (!now || (!now.place && Math.abs(event.clientY - now.startY) < DRAG_PX)) return
    const px = Math.min(heightPx, Math.max(0, now.startPx + event.clientY - now.startY))
    const place = surface.placeAt(px / heightPx)
    drag.current = { ...now, place }
    setDragged(px)
    surface.goTo(place, false)
  }
  const end = (isKept: boolean) => {
    const place = drag.current?.place
    hasDragged.current = Boolean(place)
    drag.current = null
    setDragged(null)
    if (place && isKept) orders.set(marker.target, place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -STEP_PT, ArrowDown: STEP_PT }[event.key]
    if (step !== undefined) {
      const place = { pageIndex: marker.pageIndex, yTop: Math.max(0, marker.yTop + step) }
      orders.set(marker.target, place)
      surface.goTo(place, false)
    } else if (event.key === 'Delete') orders.remove(marker)
    else if (event.key === 'm' || event.key === 'ContextMenu') setMenuOpen(true)
    else if (event.key === 'Escape' && drag.current) end(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // A click goes to the place; only the context menu and its keys open this one.
    <Menu opened={isMenuOpen} onChange={(isOpen) => isOpen || setMenuOpen(false)} position="left-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.marker}
          style={{ insetBlockStart: draggedPx ?? topPx }}
          data-dragged={draggedPx !== null || undefined}
          aria-label={TEXT.marker(name, marker.pageIndex + 1)}
          aria-description={TEXT.markerHint}
          onClick={() => {
            if (!hasDragged.current) surface.goTo(marker, true)
            hasDragged.current = false
          }}
          onContextMenu={(event) => {
            event.preventDefault()
            setMenuOpen(true)
          }}
          onPointerDown={(event) => {
            if (event.button !== 0) return
            event.currentTarget.setPointerCapture(event.pointerId)
            hasDragged.current = false
            drag.current = { startY: event.clientY, startPx: topPx, place: null }
          }}
          onPointerMove={move}
          onPointerUp={() => end(true)}
          onPointerCancel={() => end(false)}
          onKeyDown={onKeyDown}
        >
          <span className={classes.label} aria-hidden>
            {name}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={TEXT.menuOf(name)}>
        <MarkerItems target={marker.target} marker={marker} isOwn={isOwn} surface={surface} orders={orders} />
      </Menu.Dropdown>
    </Menu>
  )
}
