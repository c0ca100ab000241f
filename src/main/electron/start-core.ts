import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron'
import type { StartProblem } from '../../shared/kernel/store-problem.ts'
import { type Core, createCore } from '../core/create-core.ts'
import { tidyAttachments } from '../features/journal/attachments/tidy-attachments.ts'
import { forgetLostCovers } from '../features/papers/lost-covers.ts'
import { addStarterQuestions } from '../features/practice/add-starter.ts'
import { type RecoveryContext, recoveryRouter } from '../recovery/recovery-core.ts'
import type { LibraryPlace } from '../store/library-place.ts'
import { createStoreJobs } from '../store/run-store-job.ts'
import { createStoreKeeper, type StoreKeeper } from '../store/store-keeper.ts'
import { removeDoomedFiles } from '../workflows/doomed-files.ts'
import { emptyOldTrash } from '../workflows/trash.ts'
import { systemClock, systemIds, systemRandom } from './clock.ts'
import { createDialogs } from './dialogs.ts'
import { windowOnScreen } from './full-screen.ts'
import type { Service } from './ipc.ts'
import { licencesOf } from './licences.ts'
import { LOG_FOLDER, type Log } from './log.ts'
import type { MiniWindow } from './mini-window.ts'
import { openCopy } from './open-copy.ts'
import { RECOVERY_PAGE, START_PAGE } from './pages.ts'
import { openPaperReader } from './paper-reader-process.ts'
import { printPage } from './print-page.ts'
import { processMemoryMb } from './process-memory.ts'
import { updateFeed } from './update-feed.ts'
import { showWindow } from './window.ts'

/** Checking the store waits for the page, but not longer than this, so that it takes nothing from the first paint. */
const CHECK_AFTER_MS = 1_000
const DAILY_COPY_EVERY_MS = 3_600_000

interface Shell {
  /** The app's own folder. */
  readonly home: string
  readonly place: LibraryPlace
  /** The built page; it comes with pdf.js's character maps and fonts. */
  readonly pageFolder: string
  readonly window: BrowserWindow
  readonly mini: MiniWindow
  readonly log: Log
}

/**
 * Opens the store and builds the core on it; without a store it shows the recovery page until there is one.
 * Loaded after the window exists: nothing slow runs before it.
 */
export function startCore({ home, place, pageFolder, window, mini, log }: Shell): {
  readonly core: Promise<Core>
  readonly keeper: StoreKeeper
  readonly serviceOf: (pageUrl: string) => Promise<Service>
} {
  const dataFolder = place.folder
  const clock = systemClock(app.isPackaged ? undefined : process.env.WORKBENCH_CLOCK)
  let problem: StartProblem | null = null
  let hasCore = false
  let resolveCore: (core: Core) => void = () => {}
  const core = new Promise<Core>((resolve) => {
    resolveCore = resolve
  })

  const recover = (met: StartProblem) => {
    problem = met
    log.event('store-refused', describe(met))
    mini.close()
    if (!window.isDestroyed()) void window.loadURL(RECOVERY_PAGE)
  }
  // The page may have loaded before this module did; then the time counts.
  const painted = new Promise<void>((resolve) => {
    window.webContents.once('did-finish-load', () => resolve())
    setTimeout(resolve, CHECK_AFTER_MS)
  })
  const keeper = createStoreKeeper({
    dataFolder,
    jobs: createStoreJobs(join(import.meta.dirname, 'store-worker.js')),
    isChosen: place.isChosen,
    appVersion: app.getVersion(),
    now: clock.now,
    onProblem: recover,
    mayCheck: () => painted,
  })

  const opened = () => {
    problem = null
    if (!hasCore) makeCore()
    setTimeout(async () => {
      await tend()
      await resume()
    }, CHECK_AFTER_MS)
  }
  /** Once in a run: after a recovery the same core goes on with the other store. */
  const makeCore = () => {
    hasCore = true
    resolveCore(
      createCore({
        store: keeper,
        clock,
        ids: systemIds,
        random: systemRandom,
        host: {
          dataFolder,
          logFolder: join(home, LOG_FOLDER),
          home,
          restart,
          sampleFolder: join(app.getAppPath(), 'resources/sample'),
          openFolder: (folder) => void shell.openPath(folder),
          versions: { version: app.getVersion(), electron: process.versions.electron },
          updateFeed: updateFeed(),
          licences: () => licencesOf(app.getAppPath()),
          pageMemoryMb: () => processMemoryMb(window.isDestroyed() ? 0 : window.webContents.getOSProcessId()),
          openPaperReader: (use) => openPaperReader(join(pageFolder, 'pdfjs/'), use),
          ...createDialogs(window),
          deckWorker: join(import.meta.dirname, 'deck-worker.js'),
          openMini: () => mini.open('asked'),
          closeMini: mini.close,
          showApp: () => showWindow(window),
          openCopy: (path, fileName) => openCopy(window, path, fileName),
          printPage: () => printPage(window),
          copyText: (text) => clipboard.writeText(text),
          ...windowOnScreen(window),
          logDefect: (error) => log.defect(error),
        },
      }),
    )
  }
  /** Checks the store once a start, takes the day's copy and looks after recordings and the trash; the page hears of a copy and of a failure. */
  const tend = async (): Promise<void> => {
    try {
      if (!keeper.isOpen) return
      await keeper.writable()
      await keeper.keepDaily()
      await (await core).context.recorder.tidy()
      await emptyOldTrash((await core).context)
    } catch (error) {
      log.defect(error)
    }
    const { context } = await core
    context.changed(['backups'])
  }
  /** Clears away what a crash left of imports and of what went for ever, goes on indexing, and fills the question bank. */
  const resume = async (): Promise<void> => {
    const { context } = await core
    if (!keeper.isOpen) return
    await context.tidyLibrary()
    await forgetLostCovers(context).catch((error: unknown) => log.defect(error))
    await tidyAttachments(context).catch((error: unknown) => log.defect(error))
    await removeDoomedFiles(context).catch((error: unknown) => log.defect(error))
    context.indexer.wake()
    await addStarterQuestions(context).catch((error: unknown) => log.defect(error))
  }
  void keeper.open().then((met) => (met ? recover(met) : opened()))
  setInterval(tend, DAILY_COPY_EVERY_MS).unref()

  const context: RecoveryContext = {
    keeper,
    home,
    appVersion: app.getVersion(),
    problem: () => problem ?? { kind: 'operational', problem: 'cannot-open' },
    settled: (met) => {
      if (met) {
        problem = met
        return
      }
      opened()
      void window.loadURL(START_PAGE)
    },
    host: {
      openFolder: (folder) => void shell.openPath(folder),
      chooseFolder: () => chooseDataFolder(window),
      chooseLibrary: () => createDialogs(window).chooseFolder({ title: 'Where is your library?', buttonLabel: 'Open this library' }),
      restart,
      quit: () => app.quit(),
    },
  }
  return {
    core,
    keeper,
    serviceOf: async (pageUrl) => {
      if (pageUrl.startsWith(RECOVERY_PAGE)) return { kind: 'recovery', router: recoveryRouter, context }
      return { kind: 'core', ...(await core) }
    },
  }
}

/** The next start reads anew where the library lies. */
function restart(): void {
  app.relaunch()
  app.quit()
}

/** Starts again on another folder. It holds until the app is started without naming one. */
async function chooseDataFolder(window: BrowserWindow): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a folder for Prepbench',
    buttonLabel: 'Use this folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = filePaths
  if (!folder) return
  const others = process.argv.slice(1).filter((argument) => !argument.startsWith('--user-data-dir='))
  app.relaunch({ args: [...others, `--user-data-dir=${folder}`] })
  app.quit()
}

function describe(problem: StartProblem): Record<string, string | number> {
  switch (problem.kind) {
    case 'damaged':
      return { kind: problem.kind, finding: problem.finding }
    case 'newer':
      return { kind: problem.kind, storeVersion: problem.storeVersion }
    case 'operational':
      return { kind: problem.kind, problem: problem.problem }
    case 'library-missing':
      return { kind: problem.kind }
    case 'migration-failed':
      return { kind: problem.kind, migration: problem.migration }
  }
}
