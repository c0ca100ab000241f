import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import classes from './SidePanel.module.css'
import { TEXT } from './text.ts'

const NARROWEST_PX = 200
const WIDEST_PX = 520
const STEP_PX = 16

/** The edge that is dragged, or moved with the arrow keys, to make the panel wider. */
export function PanelEdge({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const drag = useRef<{ x: number; width: number } | null>(null)
  const set = (next: number) => onWidth(Math.round(Math.max(NARROWEST_PX, Math.min(WIDEST_PX, next))))
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    set(width + (event.key === 'ArrowLeft' ? -STEP_PX : STEP_PX))
  }
  return (
    <hr
      className={classes.edge}
      aria-orientation="vertical"
      aria-label={TEXT.resizePanel}
      aria-valuenow={width}
      aria-valuemin={NARROWEST_PX}
      aria-valuemax={WIDEST_PX}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (drag.current) set(drag.current.width + event.clientX - drag.current.x)
      }}
      onPointerUp={() => {
        drag.current = null
      }}
      onKeyDown={onKeyDown}
    />
  )
}
