import { Menu, nativeImage, Tray } from 'electron'
import type { RunningClock } from '../workflows/running-clock.ts'
import { clockMenu, type TrayOrders } from './clock-menu.ts'
import { clockPicture } from './clock-picture.ts'
import { bareClock, clockLine, spentShare } from './clock-words.ts'

/** Tray pictures are this large, in points. */
const POINTS = 16
const SCALE = 2
/** The ring has so many places. */
const PICTURES = 32

/** The clock in the system's tray, while something runs. A system without one never hears of it. */
export function createClockTray(orders: TrayOrders): { show(clock: RunningClock): void; hide(): void } {
  let tray: Tray | null = null
  let isRefused = false
  let shown = { line: '', picture: -1, menu: '' }
  const make = (): Tray | null => {
    try {
      const made = new Tray(pictureOf(null))
      made.on('click', orders.showApp)
      return made
    } catch {
      // The window and its alerts say the same.
      isRefused = true
      return null
    }
  }
  return {
    show(clock) {
      if (isRefused) return
      tray ??= make()
      if (!tray) return
      const line = clockLine(clock)
      const share = spentShare(clock)
      const picture = share === null ? PICTURES : Math.floor(share * PICTURES)
      const menu = `${clock.isPaused} ${clock.title}`
      if (line !== shown.line) {
        tray.setToolTip(line)
        if (process.platform === 'darwin') tray.setTitle(bareClock(clock), { fontType: 'monospacedDigit' })
      }
      if (picture !== shown.picture) tray.setImage(pictureOf(share))
      if (menu !== shown.menu) tray.setContextMenu(Menu.buildFromTemplate(clockMenu(clock, orders)))
      shown = { line, picture, menu }
    },
    hide() {
      tray?.destroy()
      tray = null
      shown = { line: '', picture: -1, menu: '' }
    },
  }
}

function pictureOf(share: number | null) {
  const size = POINTS * SCALE
  return nativeImage.createFromBitmap(clockPicture(size, share), { width: size, height: size, scaleFactor: SCALE })
}
