import type { BrowserWindow } from 'electron'
import type { Host } from '../core/host.ts'

/** The window's way to fill the screen and back. A window that is gone does neither. */
export function windowOnScreen(window: BrowserWindow): Pick<Host, 'setFullScreen' | 'followFullScreen'> {
  return {
    setFullScreen: (isFull) => {
      if (!window.isDestroyed()) window.setFullScreen(isFull)
    },
    followFullScreen: (listener) => {
      const onEnter = () => listener(true)
      const onLeave = () => listener(false)
      window.on('enter-full-screen', onEnter)
      window.on('leave-full-screen', onLeave)
      return () => {
        window.off('enter-full-screen', onEnter)
        window.off('leave-full-screen', onLeave)
      }
    },
  }
}
