import { useCallback, useEffect, useRef, useState } from 'react'

/** Waits this long after the last key, in milliseconds … */
const QUIET_MS = 300
/** … but never longer than this while somebody types on (criterion D6). */
const LONGEST_MS = 1_000
/** How soon a failed save is tried again; the text stays on screen meanwhile (criterion F5). */
const RETRY_MS = 2_000

/** `saved` only after main acknowledged the commit (criterion D3). */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed'

/**
 * Saves a value while it is being edited: 300 ms after the last change, at least once a second, and at once when the
 * field is left, the window is hidden or the component goes. A failed save is retried; the newest value always wins.
 *
 * @param save must resolve only when main has committed; the latest function given is used.
 * @returns `change` to call with every new value, `flush` to save now, and the state to show.
 */
export function useAutosave<Value>(save: (value: Value) => Promise<unknown>): {
  readonly change: (value: Value) => void
  readonly flush: () => void
  readonly state: SaveState
} {
  const [state, setState] = useState<SaveState>('saved')
  const latest = useRef({ save, pending: null as { value: Value; since: number } | null, isSaving: false, timer: 0 })
  latest.current.save = save

  const flush = useCallback(() => {
    const self = latest.current
    window.clearTimeout(self.timer)
    if (!self.pending || self.isSaving) return
    const { value } = self.pending
    self.pending = null
    self.isSaving = true
    setState('saving')
    self.save(value).then(
      () => {
        self.isSaving = false
        if (self.pending) flush()
        else setState('saved')
      },
      () => {
        self.isSaving = false
        self.pending ??= { value, since: performance.now() }
        setState('failed')
        self.timer = window.setTimeout(flush, RETRY_MS)
      },
    )
  }, [])

  const change = useCallback(
    (value: Value) => {
      const self = latest.current
      const now = performance.now()
      self.pending = { value, since: self.pending?.since ?? now }
      setState('unsaved')
      window.clearTimeout(self.timer)
      self.timer = window.setTimeout(flush, Math.max(0, Math.min(QUIET_MS, self.pending.since + LONGEST_MS - now)))
    },
    [flush],
  )

  useEffect(() => {
    const onHide = () => flush()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('blur', onHide)
    window.addEventListener('pagehide', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('blur', onHide)
      window.removeEventListener('pagehide', onHide)
      flush()
    }
  }, [flush])

  return { change, flush, state }
}
