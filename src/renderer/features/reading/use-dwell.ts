import { useCallback, useEffect, useRef } from 'react'
import { BAND_PT } from '../../../shared/features/reading/reading.model.ts'
import { client } from '../../client/client.ts'

/** Nobody reads a page for longer than this without moving anything; milliseconds. */
const IDLE_MS = 60_000
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const

/** What of the paper is in the middle of the view, in points from the top of the page. */
export interface PageLook {
  readonly pageIndex: number
  readonly middlePt: number
}

/**
 * Tells main which part of the paper is looked at while a session runs on it: what the reader names, or nothing when the
 * window is hidden, in the background, or nobody has moved for a minute. Main measures how long.
 *
 * @returns what the reader calls when another part comes into sight; stable
 */
export function useDwell(isRunning: boolean): (look: PageLook | null) => void {
  const state = useRef({ isRunning, look: null as PageLook | null, told: '', isIdle: false })

  const tell = useCallback(() => {
    const self = state.current
    if (!self.isRunning) return
    const seen = self.isIdle || document.hidden || !document.hasFocus() ? null : self.look
    const place = seen ? `${seen.pageIndex} ${Math.floor(seen.middlePt / BAND_PT)}` : 'nothing'
    if (place === self.told) return
    self.told = place
    const told = seen ? { pageIndex: seen.pageIndex, middlePt: seen.middlePt } : { pageIndex: null }
    // A session that has just ended needs no more looks.
    void client.reading.look(told).catch(() => {})
  }, [])

  useEffect(() => {
    const self = state.current
    self.isRunning = isRunning
    self.told = ''
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
      state.current.look = look
      tell()
    },
    [tell],
  )
}
