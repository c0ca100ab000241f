import { createRouterClient } from '@orpc/server'
import { app, type BrowserWindow } from 'electron'
import type { Core } from '../core/create-core.ts'
import { findRunningClock, type RunningClock } from '../workflows/running-clock.ts'
import { createClockTray } from './clock-tray.ts'
import { spentShare } from './clock-words.ts'
import type { MiniWindow } from './mini-window.ts'
import { showWindow } from './window.ts'

const LOOK_EVERY_MS = 1_000
/** A task bar is too small for less. */
const PROGRESS_STEPS = 200

/** Shows the running clock outside the app's window: on the task bar, in the tray, in the small window. It only looks, and counts nothing. */
export function showClock({ router, context }: Core, window: BrowserWindow, mini: MiniWindow): void {
  const orders = createRouterClient(router, { context })
  const guarded = (work: Promise<unknown>) => void work.catch(context.host.logDefect)
  const kindNow = () => findRunningClock(context)?.kind
  const tray = createClockTray({
    pause: () => guarded(kindNow() === 'session' ? orders.reading.pause({ reason: '' }) : orders.focus.pause({})),
    resume: () => guarded(kindNow() === 'session' ? orders.reading.resume({}) : orders.focus.resume({})),
    openMini: () => mini.open('asked'),
    showApp: () => showWindow(window),
    finish: () => guarded(orders.system.showApp({ place: 'finish' })),
    quit: () => app.quit(),
  })
  const progress = taskBar(window)
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    try {
      const clock = findRunningClock(context)
      if (clock && context.settings().showsTray) tray.show(clock)
      else tray.hide()
      progress(clock)
      if (!clock) mini.close()
      if (!clock) clearInterval(timer)
      if (!clock) timer = undefined
      else timer ??= setInterval(look, LOOK_EVERY_MS)
    } catch (error) {
      // The store is being replaced; the next look finds the other one.
      context.host.logDefect(error)
    }
  }
  const unfollow = context.changes.subscribe('changed', (features) => {
    if (features.some((feature) => feature === 'reading' || feature === 'focus' || feature === 'settings')) look()
  })
  window.on('minimize', () => {
    if (context.settings().opensMini && findRunningClock(context)) mini.open('unasked')
  })
  window.on('focus', () => {
    if (mini.isOpen() && mini.isUnasked()) mini.close()
  })
  app.once('will-quit', () => {
    clearInterval(timer)
    unfollow()
    tray.hide()
  })
  look()
}

/** How much of the phase is spent, in the app's place on the task bar; nothing where no end is shown. */
function taskBar(window: BrowserWindow): (clock: RunningClock | null) => void {
  let shown = ''
  return (clock) => {
    if (window.isDestroyed()) return
    const share = clock && spentShare(clock)
    const rounded = share === null ? -1 : Math.round(share * PROGRESS_STEPS) / PROGRESS_STEPS
    const mode = clock?.isPaused ? 'paused' : 'normal'
    if (`${rounded} ${mode}` === shown) return
    shown = `${rounded} ${mode}`
    window.setProgressBar(rounded, rounded < 0 ? { mode: 'none' } : { mode })
  }
}
