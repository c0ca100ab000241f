import { app } from 'electron'
import { lockDown } from './electron/lockdown.ts'
import { pageRoot, registerSchemes, serveApp } from './electron/protocols.ts'
import { createWindow, START_PAGE } from './electron/window.ts'

// Everything the app writes is the person's alone (criterion S24).
process.umask(0o077)
registerSchemes()
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

if (!app.requestSingleInstanceLock()) {
  app.exit(1)
} else {
  // As root Chromium's sandbox cannot start and enabling it would loop; packaged apps refuse that switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
}

async function start(): Promise<void> {
  lockDown({ openExternal: () => {}, mayRecord: () => false, devServer })
  serveApp(pageRoot(), { find: () => null }, devServer)
  const window = createWindow({})
  void window.loadURL(START_PAGE)
  // The rest loads while the page does: nothing slow may run before the window.
  const [{ startCore }, { connectPages }] = await Promise.all([import('./electron/start-core.ts'), import('./electron/ipc.ts')])
  connectPages(Promise.resolve(startCore(app.getPath('userData'))), (error) => console.error(error))
}
