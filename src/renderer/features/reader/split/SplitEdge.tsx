import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { SMALLEST_SHARE, type SplitDirection } from '../../../../shared/features/reader/reader.model.ts'
import classes from './split.module.css'
import { TEXT } from './text.ts'

const STEP = 0.05

interface SplitEdgeProps {
  readonly direction: SplitDirection
  /** Of the first view. */
  readonly share: number
  readonly onShare: (share: number) => void
}

/** The edge between two views, dragged or moved with the arrow keys; Home and End make one as small as it gets. */
export function SplitEdge({ direction, share, onShare }: SplitEdgeProps) {
  const isDragged = useRef(false)
  const set = (next: number) => onShare(Math.round(Math.max(SMALLEST_SHARE, Math.min(1 - SMALLEST_SHARE, next)) * 1000) / 1000)
  const isRow = direction === 'row'
  const onPointerMove = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLHRElement>) => {
    const box = currentTarget.parentElement?.getBoundingClientRect()
    if (isDragged.current && box) set(isRow ? (clientX - box.left) / box.width : (clientY - box.top) / box.height)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const [less, more] = isRow ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    if (event.key === less) set(share - STEP)
    else if (event.key === more) set(share + STEP)
    else if (event.key === 'Home') set(SMALLEST_SHARE)
    else if (event.key === 'End') set(1 - SMALLEST_SHARE)
    else return
    event.preventDefault()
  }
  return (
    <hr
      className={isRow ? classes.upright : classes.level}
      aria-orientation={isRow ? 'vertical' : 'horizontal'}
      aria-label={TEXT.edge}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={SMALLEST_SHARE * 100}
      aria-valuemax={100 - SMALLEST_SHARE * 100}
      aria-valuetext={`${Math.round(share * 100)} %`}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        isDragged.current = true
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        isDragged.current = false
      }}
      onDoubleClick={() => set(0.5)}
      onKeyDown={onKeyDown}
    />
  )
}
