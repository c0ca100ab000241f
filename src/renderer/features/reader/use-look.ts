import { useEffect } from 'react'
import { middleOf } from './middle.ts'
import type { Look } from './PaperReader.tsx'
import type { PaperView } from './viewer.ts'

const SETTLE_MS = 300

/** Tells what is in sight once it has stayed for a moment; null when the window is hidden or the reader goes. */
export function useLook(view: PaperView | null, pageIndex: number, onLook: ((look: Look | null) => void) | undefined): void {
  useEffect(() => {
    if (!view || !onLook) return
    const end = new AbortController()
    const { signal } = end
    let timer = 0
    const tell = () => onLook(document.hidden ? null : { pageIndex, ...middleOf(view, pageIndex) })
    const settle = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(tell, SETTLE_MS)
    }
    settle()
    view.container.addEventListener('scroll', settle, { passive: true, signal })
    document.addEventListener('visibilitychange', tell, { signal })
    return () => {
      end.abort()
      window.clearTimeout(timer)
    }
  }, [view, pageIndex, onLook])

  useEffect(() => {
    if (view && onLook) return () => onLook(null)
  }, [view, onLook])
}
