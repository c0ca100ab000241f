import { join } from 'node:path'
import { expect, test } from '../../support/launch.ts'
import { listen } from '../../support/listener.ts'

test('S6 a foreign page with the same preload is refused by name', async ({ launch }) => {
  const { app } = await launch()
  const listener = await listen()
  listener.serve('/', 'text/html', '<!doctype html><title>foreign</title>')
  try {
    const opened = app.waitForEvent('window')
    await app.evaluate(
      ({ BrowserWindow, session }, { origin, preload }) => {
        // Only this test lets a foreign page load at all.
        session.defaultSession.webRequest.onBeforeRequest((_details, answer) => answer({}))
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
        void window.loadURL(origin)
      },
      { origin: listener.origin, preload: join(process.cwd(), 'out/preload/index.cjs') },
    )
    const foreign = await opened
    await foreign.waitForLoadState()
    const answer = await foreign.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = (event) => resolve(event.data)
          window.postMessage('rpc:port', '*', [port2])
        }),
    )
    expect(answer).toBe('EPERM_SENDER')
  } finally {
    await listener.close()
  }
})
