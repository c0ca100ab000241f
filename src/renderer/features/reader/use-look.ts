import { useEffect } from 'react'
import type { Look } from './PaperReader.tsx'
import type { PaperView } from './viewer.ts'

const SETTLE_MS = 300

/** Tells which page is in sight once it has stayed for a moment; null when the window is hidden or the reader goes. */
export function useLook(view: PaperView | null, pageIndex: number, onLook: ((look: Look | null) => void) | undefined): void {
  useEffect(() => {
    if (!view || !onLook) return
    const tell = () => onLook(document.hidden ? null : { pageIndex })
    const timer = window.setTimeout(tell, SETTLE_MS)
    document.addEventListener('visibilitychange', tell)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [view, pageIndex, onLook])

  useEffect(() => {
    if (view && onLook) return () => onLook(null)
  }, [view, onLook])
}
