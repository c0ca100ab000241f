import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { isVisible } from './visible-bounds.ts'

export interface WindowState {
  readonly bounds: Rectangle
  readonly isMaximized: boolean
}

/**
 * Bounds of the last run when they still lie on a screen. A file and not the store, because the window must exist
 * before the store is opened; losing it costs nothing.
 */
export function readWindowState(path: string): Partial<WindowState> {
  try {
    const state = JSON.parse(readFileSync(path, 'utf8')) as WindowState
    const area = screen.getDisplayMatching(state.bounds).workArea
    return isVisible(state.bounds, area) ? state : {}
  } catch {
    // First start, or a file somebody damaged.
    return {}
  }
}

export function keepWindowState(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      writeFileSync(path, JSON.stringify(state), { mode: 0o600 })
    } catch {
      // A full disk must not keep the window from closing.
    }
  })
}
