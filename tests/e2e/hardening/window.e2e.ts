import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../../support/launch.ts'

test('S1 the page has neither require nor process, and its window every lock', async ({ launch }) => {
  const { app, page } = await launch()
  expect(await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')])).toEqual([
    'undefined',
    'undefined',
  ])
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    // getLastWebPreferences exists in every Electron, but its types do not list it.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
  expect(preferences.webviewTag ?? false).toBe(false)
  expect(preferences.experimentalFeatures ?? false).toBe(false)
})

test('S7 the preload exposes one named function and no way to send anything else', async ({ launch }) => {
  const { page } = await launch()
  expect(await page.evaluate(() => Object.entries(window.api).map(([name, value]) => [name, typeof value]))).toEqual([
    ['registerDrop', 'function'],
  ])
  expect(await page.evaluate(() => ['ipcRenderer', 'electron', 'electronAPI'].filter((name) => name in window))).toEqual([])
})

test('S24 everything the app itself writes is readable by the person alone', async ({ launch }) => {
  const { app, dataFolder } = await launch()
  await app.close()
  const ours = ['prepbench.sqlite', 'logs', join('logs', 'prepbench.log'), 'window.json']
  const modes = ours.map((name) => [name, (statSync(join(dataFolder, name)).mode & 0o077).toString(8)])
  expect(modes).toEqual(ours.map((name) => [name, '0']))
})

test('S23 what is typed into the page does not reach the log', async ({ launch }) => {
  const { app, page, dataFolder } = await launch()
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('CANARY-3141 typed by somebody')
    })
  })
  await app.close()
  const logs = readdirSync(join(dataFolder, 'logs')).map((name) => readFileSync(join(dataFolder, 'logs', name), 'utf8'))
  expect(logs.join('')).toContain('started')
  expect(logs.join('')).not.toContain('CANARY-3141')
})
