import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron } from 'playwright'
import { root } from '../setup/paths.mjs'

const CLOSE_MS = 5_000
const SAMPLE_EVERY_MS = 200

/** @typedef {Awaited<ReturnType<typeof startApp>>} RunningApp */

/** The built app on a fresh data folder, ready for files. */
export async function startApp() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-corpus-'))
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${dataFolder}`],
    // As root Chromium's sandbox can't start; for everybody else it stays on.
    chromiumSandbox: process.getuid?.() !== 0,
    cwd: root,
    env: /** @type {Record<string, string>} */ (process.env),
  })
  const page = await app.firstWindow()
  const state = { hasDied: false }
  page.on('crash', () => {
    state.hasDied = true
  })
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()
  await app.evaluate(({ app: electron }, everyMs) => {
    const peaks = { page: 0, all: 0 }
    Reflect.set(globalThis, 'peaks', peaks)
    const sample = () => {
      const processes = electron.getAppMetrics().map(({ type, memory }) => ({ type, megabytes: memory.workingSetSize / 1024 }))
      const ofPages = processes.filter(({ type }) => type === 'Tab').map(({ megabytes }) => megabytes)
      peaks.page = Math.max(peaks.page, ...ofPages)
      peaks.all = Math.max(
        peaks.all,
        processes.reduce((sum, { megabytes }) => sum + megabytes, 0),
      )
    }
    setInterval(sample, everyMs)
    Reflect.set(globalThis, 'sample', sample)
  }, SAMPLE_EVERY_MS)
  return {
    page,
    state,
    /** As when the system hands a file to the running app. @param {string} path */
    handOver: (path) =>
      app.evaluate(({ app: electron }, file) => void electron.emit('second-instance', {}, ['prepbench', file], '/', undefined), path),
    /** The most that the page, and all processes together, took since the last call, in MB. */
    takePeaks: () =>
      app.evaluate(() => {
        Reflect.get(globalThis, 'sample')()
        const peaks = Reflect.get(globalThis, 'peaks')
        const taken = { page: Math.round(peaks.page), all: Math.round(peaks.all) }
        Object.assign(peaks, { page: 0, all: 0 })
        return taken
      }),
    async close() {
      const { pid } = app.process()
      const closed = await Promise.race([app.close().then(() => true), wait(CLOSE_MS, false)])
      if (!closed && pid) process.kill(pid, 'SIGKILL')
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
