import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecordingSubject } from '../../../shared/features/recordings/recordings.model.ts'
import { client } from '../../client/client.ts'
import { RecordingError, type RecordingTrouble, type SoundRecorder, startSound } from './sound-recorder.ts'

export type RecorderState =
  | { readonly kind: 'idle'; readonly trouble: RecordingTrouble | null; readonly hasKept: boolean }
  | { readonly kind: 'starting' }
  | { readonly kind: 'recording'; readonly recorder: SoundRecorder; readonly beganAt: number }
  | { readonly kind: 'saving' }

/** A place in the paper, as the reader tells it. */
export interface PaperLook {
  readonly pageIndex: number
  readonly middle: number
}

/**
 * Records one explanation at a time, with where the paper was looked at. Leaving the page stops and keeps it.
 *
 * @param onLeft told when that has happened: nothing of the page is there any more to say so
 */
export function useSoundRecorder(subject: RecordingSubject, onLeft: (trouble: RecordingTrouble | null) => void) {
  // Another subject is another component; a new object for the same one is not.
  const about = useRef(subject).current
  const [state, setState] = useState<RecorderState>({ kind: 'idle', trouble: null, hasKept: false })
  const open = useRef<SoundRecorder | null>(null)
  const place = useRef<PaperLook>({ pageIndex: 0, middle: 0 })
  const isGone = useRef(false)
  const left = useRef(onLeft)
  left.current = onLeft

  const log = useCallback(() => {
    const recordingId = open.current?.id
    // A look that comes too late is of no use.
    if (recordingId)
      void client.recordings.look({ recordingId, pageIndex: place.current.pageIndex, middle: place.current.middle }).catch(() => {})
  }, [])
  const look = useCallback(
    (next: PaperLook | null) => {
      if (!next) return
      place.current = next
      log()
    },
    [log],
  )
  const start = useCallback(async () => {
    setState({ kind: 'starting' })
    try {
      const recorder = await startSound(about)
      if (isGone.current) return recorder.stop()
      open.current = recorder
      log()
      setState({ kind: 'recording', recorder, beganAt: performance.now() })
      await recorder.ended
      if (isGone.current) left.current(null)
      setState({ kind: 'idle', trouble: null, hasKept: true })
    } catch (error) {
      const trouble = error instanceof RecordingError ? error.trouble : 'failed'
      if (isGone.current && open.current) left.current(trouble)
      setState({ kind: 'idle', trouble, hasKept: false })
    } finally {
      open.current = null
    }
  }, [about, log])
  const stop = useCallback(() => {
    setState({ kind: 'saving' })
    open.current?.stop()
  }, [])

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      open.current?.stop()
    }
  }, [])
  return { state, start, stop, look }
}
