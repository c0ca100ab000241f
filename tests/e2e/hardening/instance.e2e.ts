import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import electron from 'electron'
import { expect, launchApp, test } from '../../support/launch.ts'

/** Starts a second app on the same data folder and waits for its end. */
function startAgain(dataFolder: string, files: readonly string[] = []): Promise<number | null> {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(String(electron), ['.', `--user-data-dir=${dataFolder}`, ...switches, ...files], { stdio: 'ignore' })
  return new Promise((resolve) => {
    second.on('exit', resolve)
  })
}

test('S19 a second start ends at once and brings the first window forward', async ({ launch }) => {
  const { app, dataFolder } = await launch()
  await app.evaluate(({ app: main }) => {
    main.on('second-instance', () => Reflect.set(globalThis, 'wasCalled', true))
  })
  expect(await startAgain(dataFolder)).not.toBe(0)
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'wasCalled') as unknown)).toBe(true)
})

test('S19 a lock left by a killed app does not block the next start', async ({ launch }) => {
  const { app, dataFolder } = await launch()
  const gone = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await gone
  const again = await launchApp({ dataFolder })
  await expect(again.page.getByRole('heading', { level: 1 })).toBeVisible()
  await again.app.close()
})

test('S19 a second start hands its papers over, and the first window takes them in', async ({ launch }) => {
  const { page, dataFolder } = await launch()
  expect(await startAgain(dataFolder, [resolve('resources/sample/sample-paper.pdf')])).not.toBe(0)
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('listitem')).toBeVisible()
})

test('S19 a paper opened with the app on a Mac is taken in', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ app: main }, path) => {
    main.emit('open-file', { preventDefault: () => {} }, path)
  }, resolve('resources/sample/sample-paper.pdf'))
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('listitem')).toBeVisible()
})

test('S19 a start with a paper takes it in', async ({ launch }) => {
  const { page } = await launch({ args: [resolve('resources/sample/sample-paper.pdf')] })
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Papers' }).getByRole('listitem')).toBeVisible()
})
