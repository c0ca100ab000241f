import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { test as base } from 'playwright/test'
import { LOG_FOLDER } from '../../src/main/electron/log.ts'

export interface LaunchOptions {
  /** An existing data folder, to start the app again on it. */
  readonly dataFolder?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** The page that is expected first; the recovery page comes when the store can't be opened. */
  readonly shows?: 'app' | 'recovery'
}

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataFolder: string
  /** Messages of the page's console that are errors, such as violations of the policy. */
  readonly consoleErrors: readonly string[]
}

/** Starts the built app in a real Electron. As root Chromium's sandbox can't start, so it is off only then. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'prepbench-'))
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${dataFolder}`, ...(options.args ?? [])],
    // Playwright switches it off by itself unless told; as root it has to be.
    chromiumSandbox: !isRoot,
    // Playwright would pretend a light system; the window has a theme of its own.
    colorScheme: null,
    // A bare environment says nothing of letters, and Chromium would then read names of files as ASCII. No desktop is so.
    env: { LC_CTYPE: 'C.UTF-8', ...(process.env as Record<string, string>), ...options.env },
  })
  const page = await app.firstWindow()
  const consoleErrors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text())
  })
  page.on('pageerror', (error) => consoleErrors.push(String(error)))
  if (options.shows === 'recovery') await page.getByRole('button', { name: 'Quit' }).waitFor()
  else await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()
  return { app, page, dataFolder, consoleErrors }
}

/** The app itself waits 5 s at most when it ends (criterion F13). */
const LONGEST_END_MS = 45_000

/** Ends an app; one that does not end is killed, and its log says what it was at. @throws when it did not end */
async function close({ app, dataFolder }: RunningApp): Promise<void> {
  const closing = app.close().then(
    () => true,
    () => true,
  )
  if (await Promise.race([closing, wait(LONGEST_END_MS, false, { ref: false })])) return
  const folder = join(dataFolder, LOG_FOLDER)
  const log = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  app.process().kill('SIGKILL')
  throw new Error(`The app did not end. The end of its log:\n${log.join('').slice(-2_000)}`)
}

/** `launch` starts apps in fresh data folders and always closes them and removes the folders. */
export const test = base.extend<{ launch: (options?: LaunchOptions) => Promise<RunningApp> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from an object pattern.
  launch: async ({}, use) => {
    const started: RunningApp[] = []
    await use(async (options) => {
      const running = await launchApp(options)
      started.push(running)
      return running
    })
    // A test may have killed it already.
    for (const running of started) await close(running)
    // Not before: two starts may have been on one folder, and the second may still write there.
    for (const { dataFolder } of started) rmSync(dataFolder, { recursive: true, force: true })
  },
})
export { expect } from 'playwright/test'
