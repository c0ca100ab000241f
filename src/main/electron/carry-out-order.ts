import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { EXIT } from '../command-line/exit.ts'
import { COMMAND_HELP, type CommandOrder, type ExportOrder } from '../command-line/read-command-line.ts'
import { runBackup } from '../command-line/run-backup.ts'
import { runExport } from '../command-line/run-export.ts'
import type { Host } from '../core/host.ts'
import type { LibraryPlace } from '../store/library-place.ts'
import { createStoreJobs } from '../store/run-store-job.ts'
import { systemClock, systemIds, systemRandom } from './clock.ts'
import { typedPath } from './data-folder.ts'
import { licencesOf } from './licences.ts'
import { openPaperReader } from './paper-reader-process.ts'
import { pageRoot } from './protocols.ts'

/** Does what the command line asks for without a window, and ends the process with its code. */
export async function carryOut(order: Exclude<CommandOrder, { kind: 'none' }>, home: string, place: LibraryPlace): Promise<void> {
  const code = await codeOf(order, home, place)
  if (app.getPath('userData') !== home) rmSync(app.getPath('userData'), { recursive: true, force: true })
  app.exit(code)
}

async function codeOf(order: Exclude<CommandOrder, { kind: 'none' }>, home: string, place: LibraryPlace): Promise<number> {
  if (order.kind === 'help') {
    process.stdout.write(COMMAND_HELP)
    return EXIT.done
  }
  if (order.kind === 'wrong') {
    say(`${order.sentence}\n\n${COMMAND_HELP}`)
    return EXIT.wrong
  }
  // Chromium's own files must not meet those of an open app.
  const sessionData = mkdtempSync(join(tmpdir(), 'prepbench-session-'))
  app.setPath('sessionData', sessionData)
  await app.whenReady()
  const code = await (order.kind === 'backup' ? backUp(place) : exportBy(order, home, place)).catch((error: unknown) => {
    say(`This failed for a reason Prepbench does not know: ${error instanceof Error ? error.name : 'unknown'}.`)
    return EXIT.defect
  })
  rmSync(sessionData, { recursive: true, force: true })
  return code
}

/** Where the library was moved to, when it was. */
function backUp({ folder }: LibraryPlace): Promise<number> {
  return runBackup({ dataFolder: folder, jobs: storeJobs(), now: systemClock(undefined).now(), say, signal: untilInterrupted() })
}

const storeJobs = () => createStoreJobs(join(import.meta.dirname, 'store-worker.js'))

async function exportBy({ format, out, hasSample }: ExportOrder, home: string, place: LibraryPlace): Promise<number> {
  if (hasSample && !app.requestSingleInstanceLock()) {
    say('Prepbench is open on this data. Close it first: --sample writes to it.')
    return EXIT.appIsOpen
  }
  return runExport({
    format,
    out: typedPath(out),
    hasSample,
    jobs: storeJobs(),
    isChosen: place.isChosen,
    host: hostWithoutWindow(home, place.folder),
    clock: systemClock(undefined),
    ids: systemIds,
    random: systemRandom,
    say,
    signal: untilInterrupted(),
  })
}

/** Aborted when somebody ends the process. */
function untilInterrupted(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Nobody is there to be asked. */
function hostWithoutWindow(home: string, dataFolder: string): Host {
  const nothing = async () => null
  return {
    dataFolder,
    logFolder: home,
    home,
    restart: () => {},
    sampleFolder: join(app.getAppPath(), 'resources/sample'),
    openFolder: () => {},
    versions: { version: app.getVersion(), electron: process.versions.electron },
    updateFeed: null,
    licences: () => licencesOf(app.getAppPath()),
    pageMemoryMb: () => 0,
    openPaperReader: (use) => openPaperReader(join(pageRoot(), 'pdfjs/'), use),
    choosePdfs: async () => [],
    chooseFiles: async () => [],
    openCopy: async () => 'failed',
    chooseFolder: nothing,
    chooseCalendarFile: nothing,
    chooseTableFile: nothing,
    chooseDeckFile: nothing,
    deckWorker: join(import.meta.dirname, 'deck-worker.js'),
    chooseSavePath: nothing,
    printPage: () => Promise.reject(new Error('There is no window to print.')),
    copyText: () => {},
    setFullScreen: () => {},
    followFullScreen: () => () => {},
    openMini: () => {},
    closeMini: () => {},
    showApp: () => {},
    logDefect: (error) => void process.stderr.write(`${error instanceof Error ? error.name : 'A defect'} was met on the way.\n`),
  }
}
