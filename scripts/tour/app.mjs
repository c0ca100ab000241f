import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { root } from '../setup/paths.mjs'

/** Shorter than the 30 seconds of silence the app asks about, by what a busy machine may add. */
const STEP_MS = 10_000

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {Awaited<ReturnType<typeof openApp>>} Running */

/** A clock that the tour moves: the app adds what stands in the file to both of its own. */
export function createClock() {
  const file = join(mkdtempSync(join(tmpdir(), 'prepbench-clock-')), 'shift')
  // Renamed into place: a file read while it is written would be empty, and the clock would leap back.
  const set = (/** @type {number} */ shiftMs) => {
    writeFileSync(`${file}.new`, String(shiftMs))
    renameSync(`${file}.new`, file)
  }
  set(0)
  return {
    env: { WORKBENCH_CLOCK: file },
    /**
     * Lets time pass as it does for somebody who reads: with signs of life on the way, so that nothing counts as sleep.
     * @param {App} app @param {number} ms
     */
    async pass(app, ms) {
      for (let left = ms; left > 0; left -= STEP_MS) {
        set(Number(readFileSync(file, 'utf8')) + Math.min(left, STEP_MS))
        await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('unlock-screen'))
      }
    },
  }
}

/** The built app in the real Electron, on a fresh data folder unless one is named. @param {{ dataFolder?: string }} [options] */
export async function openApp({ dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-tour-')) } = {}) {
  const clock = createClock()
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${dataFolder}`],
    // As root Chromium's sandbox can't start; for everybody else it stays on.
    chromiumSandbox: !isRoot,
    cwd: root,
    env: { .../** @type {Record<string, string>} */ (process.env), ...clock.env },
  })
  const page = await app.firstWindow()
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()
  return { app, page, clock, dataFolder, pass: (/** @type {number} */ ms) => clock.pass(app, ms) }
}

/** The next system dialog answers with this file. @param {App} app @param {string} file */
export async function answerDialog(app, file) {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
}
