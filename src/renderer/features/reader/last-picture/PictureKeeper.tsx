import { useEffect, useLayoutEffect } from 'react'
import type { PaperView } from '../viewer.ts'
import { type LastPicture, takePicture } from './take-picture.ts'

interface PictureKeeperProps {
  readonly view: PaperView
  readonly last: { current: LastPicture | null }
  /** The first page in sight is drawn. Stable. */
  readonly onDrawn: () => void
}

/** Takes the picture of a paper that is left, and says when its pages stand there themselves. Renders nothing. */
export function PictureKeeper({ view, last, onDrawn }: PictureKeeperProps) {
  useEffect(() => {
    const end = new AbortController()
    view.events.on('pagerendered', onDrawn, { signal: end.signal })
    if (view.container.querySelector('.page[data-drawn]')) onDrawn()
    return () => end.abort()
  }, [view, onDrawn])
  useLayoutEffect(
    // The pages are still there.
    () => () => {
      last.current = takePicture(view)
    },
    [view, last],
  )
  return null
}
