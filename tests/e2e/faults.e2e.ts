import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { storePaths } from '../../src/main/store/store-paths.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { fill, inSmallFileSystem, isRoot, NEEDS_ROOT } from '../support/small-disk.ts'
import { createTestKeeper, makeProfile } from '../support/stores.ts'
import { saveState, typeEntry, writeEntry } from '../support/write-entry.ts'

function titles(dataFolder: string): string[] {
  const db = new Database(storePaths(dataFolder).store, { readonly: true })
  const found = db.prepare<[], string>('SELECT title FROM journal_entry ORDER BY rowid').pluck().all()
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
  return found
}

const alert = (page: Page) => page.getByRole('alert').filter({ hasText: /\w/ })

test('F5 a disk that fills up while somebody writes: the text stays, a banner says so, and room brings it all back', async ({ launch }) => {
  test.skip(!isRoot, NEEDS_ROOT)
  await inSmallFileSystem('96m', async (dataFolder) => {
    const { app, page } = await launch({ dataFolder })
    await writeEntry(page, 'Saved before')
    await typeEntry(page, 'Round two')
    await expect(saveState(page)).toHaveText('Saved')
    const filler = fill(dataFolder)
    const text = `It was long. ${'word '.repeat(4_000)}`
    await page.getByRole('textbox', { name: 'Entry text' }).fill(text)
    await expect(alert(page)).toContainText('The disk is full, so nothing new is saved.')
    await expect(saveState(page)).toHaveText(/Not saved yet/)
    // Reading goes on.
    await expect(page.getByRole('link', { name: /Saved before/ })).toBeVisible()
    rmSync(filler)
    await expect(saveState(page)).toHaveText('Saved', { timeout: 10_000 })
    await expect(alert(page)).toHaveCount(0)
    await app.close()
    expect(titles(dataFolder)).toEqual(['Saved before', 'Round two'])
  })
})

test('F5 a first start on a full disk shows a message, and goes on when there is room', async ({ launch }) => {
  test.skip(!isRoot, NEEDS_ROOT)
  await inSmallFileSystem('8m', async (dataFolder) => {
    const filler = fill(dataFolder)
    const { app, page } = await launch({ dataFolder, shows: 'recovery' })
    await expect(page.getByRole('heading', { level: 1, name: 'The disk is full' })).toBeVisible()
    rmSync(filler)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
    await app.close()
  })
})

test('F6 a read-only folder is explained, another one can be chosen, and nothing calls the store damaged', async ({ launch }) => {
  test.skip(!isRoot, NEEDS_ROOT)
  const profile = await makeProfile(3)
  await inSmallFileSystem('16m', async (dataFolder) => {
    execFileSync('cp', ['-a', `${profile}/.`, dataFolder])
    execFileSync('mount', ['-o', 'remount,ro', dataFolder])
    const { app, page } = await launch({ dataFolder, shows: 'recovery' })
    await expect(page.getByRole('heading', { level: 1, name: 'Prepbench may not write here' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Begin empty' })).toHaveCount(0)
    const relaunch = app.evaluate(
      ({ app: electron, dialog }) =>
        new Promise<readonly string[]>((resolve) => {
          dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: ['/another/folder'] })) as typeof dialog.showOpenDialog
          electron.relaunch = (options) => {
            resolve(options?.args ?? [])
          }
          electron.quit = () => {}
        }),
    )
    await page.getByRole('button', { name: 'Choose another folder…' }).click()
    const given = (await relaunch).filter((argument) => argument.startsWith('--user-data-dir='))
    expect(given).toEqual(['--user-data-dir=/another/folder'])
    execFileSync('mount', ['-o', 'remount,rw', dataFolder])
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
    await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => {})
  })
})

test('F7 another program that holds the store: a banner after the wait, and everything is saved when it lets go', async ({ launch }) => {
  const { app, page, dataFolder } = await launch()
  await writeEntry(page, 'Round one')
  const other = new Database(storePaths(dataFolder).store)
  other.exec('BEGIN IMMEDIATE')
  await page.getByRole('textbox', { name: 'Title' }).fill('Round one, told again')
  await expect(alert(page)).toContainText('Another program holds your data', { timeout: 15_000 })
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Round one, told again')
  other.exec('ROLLBACK')
  other.close()
  await expect(saveState(page)).toHaveText('Saved', { timeout: 15_000 })
  await expect(alert(page)).toHaveCount(0, { timeout: 10_000 })
  await app.close()
  expect(titles(dataFolder)).toEqual(['Round one, told again'])
})

test('F10 a defect in main is logged and shown, the store is closed in order, and the app ends with a code', async ({ launch }) => {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    const { app, page, dataFolder } = await launch()
    await writeEntry(page, 'Kept')
    const shown = join(dataFolder, 'shown.txt')
    const exited = once(app.process(), 'exit')
    await app
      .evaluate(
        ({ dialog }, { path, how }) => {
          dialog.showErrorBox = (title, content) => {
            process.getBuiltinModule('node:fs').writeFileSync(path, `${title}\n${content}`)
          }
          setTimeout(() => {
            if (how === 'uncaughtException') throw new TypeError('secret text of a defect')
            void Promise.reject(new TypeError('secret text of a defect'))
          }, 50)
        },
        { path: shown, how: kind },
      )
      .catch(() => {})
    expect((await exited)[0]).toBe(1)
    expect(readFileSync(shown, 'utf8')).toContain('Prepbench has to close')
    const log = readFileSync(join(dataFolder, 'logs', 'prepbench.log'), 'utf8')
    expect(log).toContain('"kind":"TypeError"')
    expect(log).not.toContain('secret text')
    expect(existsSync(storePaths(dataFolder).runFlag)).toBe(false)
    expect(titles(dataFolder)).toEqual(['Kept'])
  }
})

for (const [name, end] of [
  ['quitting', (running: RunningApp) => running.app.evaluate(({ app }) => app.quit()).catch(() => {})],
  ['SIGTERM', (running: RunningApp) => running.app.process().kill('SIGTERM')],
] as const) {
  test(`F13 ${name} during a backup waits for it, saves what was typed last, and the next start is clean`, async ({ launch }) => {
    const running = await launch({ dataFolder: await makeProfile(20_000) })
    const { app, page, dataFolder } = running
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await typeEntry(page, 'The last words')
    const exited = once(app.process(), 'exit')
    await end(running)
    await exited
    const { runFlag, backups } = storePaths(dataFolder)
    expect(existsSync(runFlag)).toBe(false)
    expect(titles(dataFolder).at(-1)).toBe('The last words')
    expect(readdirSync(backups).filter((file) => !file.endsWith('.sqlite'))).toEqual([])
    const { keeper } = createTestKeeper(dataFolder)
    expect(await keeper.open()).toBeNull()
    await keeper.close()
  })
}

test('D4 whatever was acknowledged survives kill -9, again and again', async ({ launch }) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepbench-kill-'))
  const written: string[] = []
  for (let round = 1; round <= 5; round++) {
    const { app, page } = await launch({ dataFolder })
    await writeEntry(page, `Round ${round}`)
    written.push(`Round ${round}`)
    const exited = once(app.process(), 'exit')
    app.process().kill('SIGKILL')
    await exited
    expect(titles(dataFolder)).toEqual(written)
  }
})
