import { useEffect, useRef } from 'react'
import classes from './MarkdownView.module.css'

interface FormulaProps {
  readonly tex: string
  readonly isDisplay: boolean
}

/** A formula; its source until the drawing program, which most texts don't need, is there. */
export function Formula({ tex, isDisplay }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let isGone = false
    const draw = async () => {
      const { drawFormula } = await import('./draw-formula.ts')
      if (!isGone && place.current) drawFormula(place.current, tex, isDisplay)
    }
    draw().catch(() => {})
    return () => {
      isGone = true
    }
  }, [tex, isDisplay])
  return (
    <span
      key={tex}
      ref={place}
      className={isDisplay ? classes.display : undefined}
      data-formula={isDisplay ? 'display' : 'inline'}
      // A wide one scrolls, and must be reachable by keyboard.
      tabIndex={isDisplay ? 0 : undefined}
    >
      {tex}
    </span>
  )
}
