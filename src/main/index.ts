import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, BrowserWindow } from 'electron'
import { LINK_SCHEME } from '../shared/kernel/paper-link.ts'
import { readCommandLine } from './command-line/read-command-line.ts'
import { showAbout } from './electron/about.ts'
import { hearCalls } from './electron/called-with.ts'
import { reloadAfterCrash } from './electron/crash-reload.ts'
import { claimDataFolder } from './electron/data-folder.ts'
import { endInOrder } from './electron/ending.ts'
import { openExternal } from './electron/external-links.ts'
import { fileArguments, linkArguments } from './electron/file-arguments.ts'
import { hearPages } from './electron/ipc.ts'
import { lockDown } from './electron/lockdown.ts'
import { LOG_FOLDER, openLog } from './electron/log.ts'
import { setMenu } from './electron/menu.ts'
import { keepMiniWindow } from './electron/mini-window.ts'
import { START_PAGE } from './electron/pages.ts'
import { pageRoot, registerSchemes, type StoredFiles, serveApp } from './electron/protocols.ts'
import { applyRememberedTheme, followTheme } from './electron/theme.ts'
import { createWindow, showWindow } from './electron/window.ts'
import { keepWindowState, readWindowState } from './electron/window-state.ts'
import { readLibraryPlace } from './store/library-place.ts'

/** A page that does not come must not keep the store from opening: the recovery page needs it. */
const LONGEST_WAIT_MS = 1_000

// Everything the app writes is the person's alone (criterion S24).
process.umask(0o077)
registerSchemes()
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const switches = app.commandLine
const order = readCommandLine(process.argv.slice(1))
const home = claimDataFolder(order.kind === 'none')
const place = readLibraryPlace(home)

if (app.isPackaged && ['no-sandbox', 'remote-debugging-port', 'inspect'].some((name) => switches.hasSwitch(name))) {
  process.stderr.write('This switch is refused: it would open the app to other programs.\n')
  app.exit(1)
} else if (order.kind !== 'none') {
  void import('./electron/carry-out-order.ts').then(({ carryOut }) => carryOut(order, home, place))
} else if (!app.requestSingleInstanceLock()) {
  app.exit(1)
} else {
  // As root Chromium's sandbox cannot start, and enabling it would make the app crash in a loop.
  if (!switches.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('window-all-closed', () => app.quit())
  const calls = hearCalls()
  void app.whenReady().then(() => start(calls))
}

async function start(calls: ReturnType<typeof hearCalls>): Promise<void> {
  const log = openLog(join(home, LOG_FOLDER), Date.now)
  const ending = endInOrder(log)
  let window: BrowserWindow
  lockDown({
    openExternal: (address, from) => void openExternal(BrowserWindow.fromWebContents(from) ?? window, address),
    // The screen that records is one of the app's own window.
    mayRecord: (page) => (page === null || page === window.webContents) && mayRecord(),
    devServer,
  })
  let mayRecord = () => false
  let stored: StoredFiles = { find: () => null }
  const pageIsServed = serveApp(pageRoot(), { find: (kind, id) => stored.find(kind, id) }, devServer)
  const stateFile = join(home, 'window.json')
  const themeFile = join(home, 'theme')
  applyRememberedTheme(themeFile)
  window = createWindow(readWindowState(stateFile))
  keepWindowState(window, stateFile)
  const mini = keepMiniWindow(window, join(home, 'mini-window.json'))
  reloadAfterCrash(window, log, Date.now)
  setMenu(() => showAbout(window))
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME)
  calls.onCall(() => showWindow(window))
  const pages = hearPages(log)
  void window.loadURL(START_PAGE)
  log.event('started', { version: app.getVersion(), electron: process.versions.electron })
  // Nothing slow may run before the window, nor while Chromium starts the page's process and the page asks for its scripts,
  // all of which goes through this thread. The rest loads while the page runs them.
  await Promise.race([pageIsServed, setTimeout(LONGEST_WAIT_MS)])
  const [{ startCore }, { servePort }, { storedFiles }, { keepHeartbeat }, { showClock }] = await Promise.all([
    import('./electron/start-core.ts'),
    import('./electron/serve-port.ts'),
    import('./electron/stored-files.ts'),
    import('./electron/heartbeat.ts'),
    import('./electron/show-clock.ts'),
  ])
  const { core, serviceOf, keeper } = startCore({ home, place, pageFolder: pageRoot(), window, mini, log })
  let endRecording = async () => {}
  ending.closeAtEnd({ close: () => endRecording().then(() => keeper.close()), closeNow: () => keeper.closeNow() })
  pages.answerWith({ serviceOf, serve: servePort })
  const built = await core
  const { context } = built
  void followTheme(context, themeFile)
  stored = storedFiles(context)
  mayRecord = context.recorder.isOpen
  endRecording = context.recorder.close
  calls.handleWith((line, folder) => {
    const paths = fileArguments(line, folder)
    if (paths.length > 0) context.offeredFiles.handOver(paths)
    for (const place of linkArguments(line)) context.openedLinks.post(place)
  })
  showClock(built, window, mini)
  await keepHeartbeat(context, window)
}
