import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { MINI_PAGE } from './pages.ts'
import { createMiniWindow } from './window.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

const WIDTH = 320
const HEIGHT = 200
/** From the corner of the screen. */
const MARGIN = 24

export interface MiniWindow {
  /** Opens it, or brings it to the front. Unasked for it takes no focus from what the person is at. */
  open(how: 'asked' | 'unasked'): void
  close(): void
  readonly isOpen: () => boolean
  /** Whether it came without being asked for. */
  readonly isUnasked: () => boolean
}

/** The small window: at most one, where it was left, and never longer open than the app's own. */
export function keepMiniWindow(app: BrowserWindow, stateFile: string): MiniWindow {
  let window: BrowserWindow | null = null
  let isUnasked = false
  const close = () => window?.close()
  const open = (how: 'asked' | 'unasked') => {
    if (app.isDestroyed()) return
    isUnasked = how === 'unasked' && (window === null || isUnasked)
    if (window) {
      if (how === 'asked') window.focus()
      return
    }
    const opened = createMiniWindow(readWindowState(stateFile).bounds ?? corner())
    window = opened
    keepWindowState(opened, stateFile)
    opened.once('ready-to-show', () => (isUnasked ? opened.showInactive() : opened.show()))
    opened.once('closed', () => {
      window = null
    })
    // It holds nothing: what it showed runs on, and it can be opened again.
    opened.webContents.once('render-process-gone', () => opened.destroy())
    void opened.loadURL(MINI_PAGE)
  }
  // The app ends with its own window, whatever else is open.
  app.once('closed', close)
  return { open, close, isOpen: () => window !== null, isUnasked: () => isUnasked }
}

/** At the lower right of the screen, where it is in nobody's way. */
function corner(): Rectangle {
  const { x, y, width, height } = screen.getPrimaryDisplay().workArea
  return { x: x + width - WIDTH - MARGIN, y: y + height - HEIGHT - MARGIN, width: WIDTH, height: HEIGHT }
}
