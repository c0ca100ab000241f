import type { BrowserWindow } from 'electron'
import type { Log } from './log.ts'

const WINDOW_MS = 60_000
const LIMIT = 3

/**
 * Reloads a page whose process died: everything it showed is in the store or in drafts. The third death within a
 * minute opens Today with papers switched off, so that a paper which kills the page cannot do it for ever (F8).
 */
export function reloadAfterCrash(window: BrowserWindow, log: Log, now: () => number): void {
  let deaths: number[] = []
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    deaths = [...deaths.filter((at) => now() - at < WINDOW_MS), now()]
    log.event('page-died', { reason: details.reason, count: deaths.length })
    if (deaths.length < LIMIT) {
      window.webContents.reload()
      return
    }
    deaths = []
    void window.loadURL(safePageOf(window.webContents.getURL()))
  })
}

/** The start page with papers switched off. */
function safePageOf(address: string): string {
  const url = new URL(address)
  url.search = '?safe=1'
  url.hash = '#/'
  return url.href
}
