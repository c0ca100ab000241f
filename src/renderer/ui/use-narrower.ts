import { type RefObject, useEffect, useState } from 'react'
import { textScale } from './text-scale.ts'

/** Whether an element is narrower than so many pixels of usual text. Only the answer draws anew, not every width. */
export function useNarrower(ref: RefObject<HTMLElement | null>, px: number): boolean {
  const [isNarrower, setIsNarrower] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setIsNarrower(element.clientWidth < px * textScale()))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, px])
  return isNarrower
}
