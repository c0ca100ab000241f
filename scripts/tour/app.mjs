import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { root } from '../setup/paths.mjs'
import { createMovingClock } from './clock.mjs'

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {Awaited<ReturnType<typeof openApp>>} Running */

/** The built app in the real Electron, on a fresh data folder unless one is named. @param {{ dataFolder?: string }} [options] */
export async function openApp({ dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-tour-')) } = {}) {
  const clock = createMovingClock()
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
