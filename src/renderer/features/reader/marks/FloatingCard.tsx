import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import classes from './marks.module.css'

const GAP_PX = 8

interface FloatingCardProps {
  readonly label: string
  /** In the window; the card stays inside it. */
  readonly x: number
  readonly y: number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small card beside something in the paper. Escape and a press anywhere else close it. */
export function FloatingCard({ label, x, y, onClose, children }: FloatingCardProps) {
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: x, top: y })

  useLayoutEffect(() => {
    const box = card.current?.getBoundingClientRect()
    if (!box) return
    const clamp = (value: number, size: number, space: number) => Math.max(GAP_PX, Math.min(value, space - size - GAP_PX))
    setPlace({ left: clamp(x, box.width, window.innerWidth), top: clamp(y + GAP_PX, box.height, window.innerHeight) })
  }, [x, y])

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Element
      // A handle belongs to what the card is about.
      if (!card.current?.contains(target) && !target.closest('[data-handle]')) onClose()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [onClose])

  return (
    <div
      ref={card}
      role="dialog"
      aria-label={label}
      className={classes.card}
      style={{ ...place, maxHeight: `calc(100vh - ${place.top + GAP_PX}px)` }}
    >
      {children}
    </div>
  )
}
