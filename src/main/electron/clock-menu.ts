import type { MenuItemConstructorOptions } from 'electron'
import type { RunningClock } from '../workflows/running-clock.ts'
import { TRAY_WORDS } from './clock-words.ts'

export interface TrayOrders {
  pause(): void
  resume(): void
  openMini(): void
  showApp(): void
  finish(): void
  quit(): void
}

/** The menu of the clock in the tray. */
export function clockMenu({ title, isPaused }: Pick<RunningClock, 'title' | 'isPaused'>, orders: TrayOrders): MenuItemConstructorOptions[] {
  return [
    { label: title, enabled: false },
    { type: 'separator' },
    isPaused ? { label: TRAY_WORDS.resume, click: orders.resume } : { label: TRAY_WORDS.pause, click: orders.pause },
    { label: TRAY_WORDS.finish, click: orders.finish },
    { type: 'separator' },
    { label: TRAY_WORDS.mini, click: orders.openMini },
    { label: TRAY_WORDS.show, click: orders.showApp },
    { type: 'separator' },
    { label: TRAY_WORDS.quit, click: orders.quit },
  ]
}
