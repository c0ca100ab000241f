import { app, type BrowserWindow, Notification, powerMonitor } from 'electron'
import { focusAlertText } from '../../shared/features/focus/focus-alert-text.ts'
import { alertText } from '../../shared/features/reading/alert-text.ts'
import { BEAT_MS } from '../../shared/kernel/timer.ts'
import type { Context } from '../core/context.ts'
import { createFocusHeart } from '../features/focus/focus-heart.ts'
import { createMockHeart } from '../features/interviews/keep-mock.ts'
import { createSessionHeart } from '../features/reading/session-heart.ts'

/**
 * Beats for what runs on the one clock, whatever the window does, and sets one alarm at the next announcement. Sleep closes
 * the segment before it begins; waking, unlocking and quitting are signs of life like any other.
 */
export async function keepHeartbeat(context: Context, window: BrowserWindow): Promise<void> {
  await context.store.writable()
  const hearts = [createSessionHeart(context), createFocusHeart(context), createMockHeart(context)]
  let isAsleep = false
  let alarm: NodeJS.Timeout | undefined
  const guarded = (body: () => void) => () => {
    try {
      body()
    } catch (error) {
      // A beat that could not be written is lost; the next one is five seconds away.
      context.host.logDefect(error)
    }
  }
  const look = guarded(() => {
    clearTimeout(alarm)
    const next = Math.min(...hearts.map((heart) => heart.look() ?? Number.POSITIVE_INFINITY))
    // Looking may have told of a change, which looked again and set an alarm of its own.
    clearTimeout(alarm)
    if (Number.isFinite(next)) alarm = setTimeout(look, next)
  })
  const beat = guarded(() => {
    if (isAsleep) return
    for (const heart of hearts) heart.beat()
    look()
  })
  const wake = () => {
    isAsleep = false
    beat()
  }
  const sleep = guarded(() => {
    isAsleep = true
    for (const heart of hearts) heart.sleep()
  })
  const unwatch = watchPower({ suspend: sleep, resume: wake, 'lock-screen': beat, 'unlock-screen': wake })
  const ticking = setInterval(beat, BEAT_MS)
  const unfollow = context.changes.subscribe('changed', (features) => {
    if (features.includes('reading') || features.includes('focus')) look()
  })
  const unheard = context.alerts.subscribe('alert', (alert) => notify(alertText(alert), window))
  const unheardFocus = context.alerts.subscribe('focus', (alert) => notify(focusAlertText(alert), window))
  app.once('will-quit', () => {
    clearInterval(ticking)
    clearTimeout(alarm)
    unwatch()
    unfollow()
    unheard()
    unheardFocus()
    beat()
  })
  beat()
}

type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'

/** @returns what takes the handlers away again: none may run on a store that is closed */
function watchPower(handlers: Readonly<Record<PowerEvent, () => void>>): () => void {
  // Electron types every event of its own; here all of them are plain.
  const power: NodeJS.EventEmitter = powerMonitor
  for (const [event, handler] of Object.entries(handlers)) power.on(event, handler)
  return () => {
    for (const [event, handler] of Object.entries(handlers)) power.off(event, handler)
  }
}

/** The page sounds; the notification is for when its window is behind others. */
function notify({ title, body }: { readonly title: string; readonly body: string }, window: BrowserWindow): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body, silent: true })
  notification.on('click', () => {
    if (!window.isDestroyed()) window.focus()
  })
  notification.show()
}
