import { useEffect } from 'react'
import type { PaperView } from '../viewer.ts'
import type { Embedded } from './use-embedded.ts'

/** Takes annotations that became marks off the pages, so that none is drawn twice, and puts them back when they are none. */
export function useReplaced(view: PaperView | null, replaced: Embedded['replaced']): void {
  useEffect(() => {
    view?.hideAnnotations(replaced)
  }, [view, replaced])
}
