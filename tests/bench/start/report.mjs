import { app } from 'electron'

/**
 * Prints the instant at which the element was painted, and ends. Both the app and the floor are measured by this.
 * @param {string} selector
 */
export function reportPaint(selector) {
  app.on('browser-window-created', (_event, window) => {
    window.webContents.once('dom-ready', async () => {
      const paintedAt = await window.webContents.executeJavaScript(`new Promise((resolve) => {
        const look = () => document.querySelector(${JSON.stringify(selector)})
          ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
          : requestAnimationFrame(look)
        look()
      })`)
      process.stdout.write(`@@${paintedAt}\n`, () => app.exit(0))
    })
  })
}
