import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright'

/** Shorter than a silence the app asks about. */
const STEP_MS = 25_000

/** Time of a running app that a test moves; give `env` to the launch. */
export function createMovingClock() {
  const file = join(mkdtempSync(join(tmpdir(), 'prepbench-clock-')), 'shift')
  writeFileSync(file, '0')
  const move = (ms: number) => writeFileSync(file, String(Number(readFileSync(file, 'utf8')) + ms))
  return {
    env: { WORKBENCH_CLOCK: file },
    /** Ordinary time: the app gives its signs of life on the way. */
    async pass(app: ElectronApplication, ms: number) {
      for (let left = ms; left > 0; left -= STEP_MS) {
        move(Math.min(left, STEP_MS))
        await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('unlock-screen'))
      }
    },
    /** Time in which the app gives no sign of life. */
    leap: move,
  }
}
