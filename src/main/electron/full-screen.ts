import type { BrowserWindow } from 'electron'
import type { Host } from '../core/host.ts'

/** The window's way to fill the screen and back. A window that is gone does neither. */
export function windowOnScreen(window: BrowserWindow): Pick<Host, 'setFullScreen' | 'followFullScreen'> {
  const listeners = new Set<(isFull: boolean) => void>()
  // A window leaves later than it is asked to, and by then it may have been asked back: an answer is no news.
  let isLeavingAsAsked = false
  const tell = (isFull: boolean) => {
    const isAnswer = !isFull && isLeavingAsAsked
    isLeavingAsAsked = false
    if (!isAnswer) for (const listener of listeners) listener(isFull)
  }
  window.on('enter-full-screen', () => tell(true))
  window.on('leave-full-screen', () => tell(false))
  return {
    setFullScreen: (isFull) => {
      if (window.isDestroyed()) return
      if (!isFull && window.isFullScreen()) isLeavingAsAsked = true
      window.setFullScreen(isFull)
    },
    followFullScreen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
