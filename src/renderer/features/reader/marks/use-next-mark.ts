import { useCallback, useRef, useState } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import type { PaperView } from '../viewer.ts'

/** From mark to mark in reading order: each comes into sight and takes the focus, so that keys can change it. */
export function useNextMark(view: PaperView, marks: readonly Mark[], onGo: (mark: Mark) => void) {
  const [focusId, setFocusId] = useState<MarkId | null>(null)
  const latest = useRef({ marks, onGo })
  latest.current = { marks, onGo }
  const goToNext = useCallback(
    (step: 1 | -1) => {
      const { marks: all, onGo: go } = latest.current
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.markTarget : undefined
      const at = all.findIndex((mark) => mark.id === focused)
      const next = at >= 0 ? all[at + step] : nearest(all, view.viewer.currentPageNumber - 1, step)
      if (!next) return
      go(next)
      setFocusId(next.id)
    },
    [view],
  )
  return { focusId, setFocusId, goToNext }
}

/** The first mark of this page or a later one; backwards the last one before this page. */
function nearest(marks: readonly Mark[], pageIndex: number, step: 1 | -1): Mark | undefined {
  return step === 1 ? marks.find((mark) => mark.pageIndex >= pageIndex) : marks.findLast((mark) => mark.pageIndex < pageIndex)
}
