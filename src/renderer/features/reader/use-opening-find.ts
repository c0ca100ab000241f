import { useEffect, useRef } from 'react'
import type { Find } from './use-find.ts'
import type { PaperView } from './viewer.ts'

/**
 * Finds what the paper was opened for, from the page on that it was opened at: coloured, and the first match in sight.
 * @param onFind shows the find bar
 */
export function useOpeningFind(view: PaperView | null, wanted: string | undefined, find: Find, onFind: () => void): void {
  const found = useRef<{ readonly view: PaperView; readonly wanted: string } | null>(null)
  const latest = useRef({ find, onFind })
  latest.current = { find, onFind }
  useEffect(() => {
    if (!view || !wanted || (found.current?.view === view && found.current.wanted === wanted)) return
    found.current = { view, wanted }
    let isGone = false
    // Afterwards nothing else takes the paper to another place.
    view.viewer.pagesPromise?.then(
      () => {
        if (isGone) return
        latest.current.onFind()
        latest.current.find.change({ query: wanted })
      },
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [view, wanted])
}
