import { memo, startTransition, useEffect, useState } from 'react'
import { isOnText, type Mark } from '../../../../shared/features/reader/mark.model.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import type { Calm } from '../calm.ts'
import type { PageView } from '../place.ts'
import { FreeMark } from './FreeMark.tsx'
import type { Drafts } from './MarkLayer.tsx'
import { MarkTarget } from './MarkTarget.tsx'
import type { MarkKeys } from './mark-keys.ts'
import { TextMarks } from './TextMarks.tsx'

interface PageMarksProps {
  readonly calm: Calm
  readonly page: PageView
  readonly marks: readonly Mark[]
  readonly openId: MarkId | null
  readonly focusId: MarkId | null
  readonly drafts: Drafts
  readonly keys: MarkKeys
}

/** The marks of a page: what is seen of them at once, what keys and screen readers reach when the page has come to rest. */
export const PageMarks = memo(function PageMarks({ calm, page, marks, openId, focusId, drafts, keys }: PageMarksProps) {
  const isCalm = useIsCalm(calm, page)
  const hasFocus = focusId !== null && marks.some((mark) => mark.id === focusId)
  return (
    <>
      <TextMarks marks={marks} drafts={drafts} page={page} />
      {marks.map((mark) =>
        isOnText(mark.kind) ? null : <FreeMark key={mark.id} mark={mark} shape={drafts.get(mark.id) ?? mark} page={page} />,
      )}
      {isCalm || hasFocus
        ? marks.map((mark) => (
            <MarkTarget
              key={mark.id}
              mark={mark}
              rects={(drafts.get(mark.id) ?? mark).rects}
              page={page}
              isOpen={mark.id === openId}
              takesFocus={mark.id === focusId}
              keys={keys}
            />
          ))
        : null}
    </>
  )
})

function useIsCalm(calm: Calm, { div }: PageView): boolean {
  const [isCalm, setCalm] = useState(false)
  useEffect(() => {
    const end = new AbortController()
    void calm.until(div, end.signal).then(() => {
      // In pieces: whoever scrolls on meanwhile comes first.
      if (!end.signal.aborted) startTransition(() => setCalm(true))
    })
    return () => end.abort()
  }, [calm, div])
  return isCalm
}
