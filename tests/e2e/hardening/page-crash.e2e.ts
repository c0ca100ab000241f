import { expect, test } from '../../support/launch.ts'

test('F8 a page whose process dies comes back; the third death in a minute opens the safe page', async ({ launch }) => {
  const { app, page } = await launch()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Counted in main, because a page that died takes its Playwright handle along.
  await app.evaluate(({ BrowserWindow }) => {
    const loads: string[] = []
    Reflect.set(globalThis, 'loads', loads)
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.on('did-finish-load', () => loads.push(contents.getURL()))
  })
  const loads = () => app.evaluate(() => Reflect.get(globalThis, 'loads') as string[])
  for (const deaths of [1, 2, 3]) {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    await expect.poll(async () => (await loads()).length).toBe(deaths)
  }
  const [first, second, third] = await loads()
  expect([first, second]).toEqual([expect.not.stringContaining('safe'), expect.not.stringContaining('safe')])
  expect(third).toBe('app://bundle/index.html?safe=1#/')
  // The page has loaded before its first answer has come, and its heading stands only after that.
  const heading = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'document.querySelector("h1")?.textContent ?? ""',
        ) as Promise<string>,
    )
  await expect.poll(heading).toMatch(/\w/)
})
