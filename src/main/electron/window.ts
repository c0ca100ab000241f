import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import type { WindowState } from './window-state.ts'

/** The one place a window is made; every switch is a literal so that a test can read it (criterion S1). */
export function createWindow(state: Partial<WindowState>): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...state.bounds,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Prepbench',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#faf7f0',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (state.isMaximized) window.maximize()
    window.show()
  })
  return window
}

/** Brings the window before the person, who asked for the app again. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
