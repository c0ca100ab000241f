import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright'

/** Shorter than the 30 seconds of silence the app asks about, by what a busy machine may add. */
const STEP_MS = 10_000

/** Time of a running app that a test moves; give `env` to the launch. */
export function createMovingClock() {
  const file = join(mkdtempSync(join(tmpdir(), 'prepbench-clock-')), 'shift')
  // Renamed into place: a file read while it is written would be empty, and the clock would leap back.
  const set = (shiftMs: number) => {
    writeFileSync(`${file}.new`, String(shiftMs))
    renameSync(`${file}.new`, file)
  }
  set(0)
  const move = (ms: number) => set(Number(readFileSync(file, 'utf8')) + ms)
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
