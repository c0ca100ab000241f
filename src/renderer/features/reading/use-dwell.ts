import { useCallback, useEffect, useRef } from 'react'
import { client } from '../../client/client.ts'

/** Nobody reads a page for longer than this without moving anything; milliseconds. */
const IDLE_MS = 60_000
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const

/**
 * Tells main which page is looked at while a session runs on this paper: the page the reader names, or none when the
 * window is hidden, in the background, or nobody has moved for a minute. Main measures how long.
 *
 * @returns what the reader calls when another page comes into sight; stable
 */
export function useDwell(isRunning: boolean): (look: { readonly pageIndex: number } | null) => void {
  const state = useRef({ isRunning, pageIndex: null as number | null, told: null as number | null, isIdle: false })

  const tell = useCallback(() => {
    const self = state.current
    if (!self.isRunning) return
    const seen = self.isIdle || document.hidden || !document.hasFocus() ? null : self.pageIndex
    if (seen === self.told) return
    self.told = seen
    // A session that has just ended needs no more looks.
    void client.reading.look({ pageIndex: seen }).catch(() => {})
  }, [])

  useEffect(() => {
    const self = state.current
    self.isRunning = isRunning
    self.told = null
    if (!isRunning) return
    let timer = 0
    const live = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        self.isIdle = true
        tell()
      }, IDLE_MS)
      self.isIdle = false
      tell()
    }
    live()
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { capture: true, passive: true })
    for (const sign of ['blur', 'focus']) window.addEventListener(sign, tell)
    document.addEventListener('visibilitychange', tell)
    return () => {
      window.clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live, { capture: true })
      for (const sign of ['blur', 'focus']) window.removeEventListener(sign, tell)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [isRunning, tell])

  return useCallback(
    (look) => {
      state.current.pageIndex = look?.pageIndex ?? null
      tell()
    },
    [tell],
  )
}
