import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { reportPaint } from '../report.mjs'

// A bare window of the same Electron: as little as an app can be.
reportPaint('[data-painted]')
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(import.meta.dirname, 'index.html'))
})
