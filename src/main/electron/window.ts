import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron'
import type { WindowState } from './window-state.ts'

/** The app's window. */
export function createWindow(state: Partial<WindowState>): BrowserWindow {
  const window = openWindow({ width: 1280, height: 800, ...state.bounds, minWidth: 900, minHeight: 600, title: 'Prepbench' })
  // Sooner than `ready-to-show`, which waits for the scripts: until then the window shows the paper and the first frame.
  void whenNavigated(window).then(() => {
    if (window.isDestroyed()) return
    if (state.isMaximized) window.maximize()
    window.show()
  })
  return window
}

/** The small window of the running clock, above those of other programs too. Whoever made it shows it. */
export function createMiniWindow(bounds: Electron.Rectangle): BrowserWindow {
  const window = openWindow({
    ...bounds,
    minWidth: 260,
    minHeight: 150,
    maximizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
    title: 'Prepbench clock',
  })
  // What stands in the system menu is for the app's window.
  window.removeMenu()
  window.setVisibleOnAllWorkspaces(true)
  return window
}

/** The one place a window is made; every switch is a literal so that a test can read it (criterion S1). */
function openWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow({
    ...options,
    show: false,
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
}

/** Brings the window before the person, who asked for the app again. */
export function showWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Resolves when the page has begun, or can't. */
function whenNavigated({ webContents }: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    webContents.once('did-navigate', () => resolve())
    webContents.once('did-fail-load', () => resolve())
  })
}
