import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Shorter than the 30 seconds of silence the app asks about, by what a busy machine may add. */
const STEP_MS = 10_000

/** @typedef {import('playwright').ElectronApplication} App */

/** Time of a running app that is moved from outside: the app adds what stands in the file to both of its clocks. Give `env` to the launch. */
export function createMovingClock() {
  const file = join(mkdtempSync(join(tmpdir(), 'prepbench-clock-')), 'shift')
  // Renamed into place: a file read while it is written would be empty, and the clock would leap back.
  const set = (/** @type {number} */ shiftMs) => {
    writeFileSync(`${file}.new`, String(shiftMs))
    renameSync(`${file}.new`, file)
  }
  set(0)
  /** Time in which the app gives no sign of life. @param {number} ms */
  const leap = (ms) => set(Number(readFileSync(file, 'utf8')) + ms)
  return {
    env: { WORKBENCH_CLOCK: file },
    leap,
    /**
     * Lets time pass as it does for somebody who reads: with signs of life on the way, so that nothing counts as sleep.
     * @param {App} app @param {number} ms
     */
    async pass(app, ms) {
      for (let left = ms; left > 0; left -= STEP_MS) {
        leap(Math.min(left, STEP_MS))
        await beat(app).catch((/** @type {unknown} */ error) => {
          // Chromium may lose the promise of a call that was carried out. Another sign of life does no harm.
          if (!String(error).includes('garbage collected')) throw error
          return beat(app)
        })
      }
    },
  }
}

/** @param {App} app */
const beat = (app) => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('unlock-screen'))
