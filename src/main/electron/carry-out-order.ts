import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { COMMAND_HELP, type CommandOrder } from '../command-line/read-command-line.ts'
import { EXIT, runExport } from '../command-line/run-export.ts'
import type { Host } from '../core/host.ts'
import { createStoreJobs } from '../store/run-store-job.ts'
import { systemClock, systemIds, systemRandom } from './clock.ts'
import { openPaperReader } from './paper-reader-process.ts'
import { pageRoot } from './protocols.ts'

/** Does what the command line asks for without a window, and ends the process with its code. */
export async function carryOut(order: Exclude<CommandOrder, { kind: 'none' }>, dataFolder: string): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`)
  if (order.kind === 'help') {
    process.stdout.write(COMMAND_HELP)
    return app.exit(EXIT.done)
  }
  if (order.kind === 'wrong') {
    say(`${order.sentence}\n\n${COMMAND_HELP}`)
    return app.exit(EXIT.wrong)
  }
  // Chromium's own files must not meet those of an open app.
  const sessionData = mkdtempSync(join(tmpdir(), 'prepbench-session-'))
  app.setPath('sessionData', sessionData)
  await app.whenReady()
  if (order.hasSample && !app.requestSingleInstanceLock()) {
    say('Prepbench is open on this data. Close it first: --sample writes to it.')
    return app.exit(EXIT.appIsOpen)
  }
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  try {
    const code = await runExport({
      format: order.format,
      // npm runs a project's scripts in its folder and says here where the order was typed.
      out: resolve(app.isPackaged ? '' : (process.env.INIT_CWD ?? ''), order.out),
      hasSample: order.hasSample,
      jobs: createStoreJobs(join(import.meta.dirname, 'store-worker.js')),
      host: hostWithoutWindow(dataFolder),
      clock: systemClock(undefined),
      ids: systemIds,
      random: systemRandom,
      say,
      signal: stop.signal,
    })
    app.exit(code)
  } catch (error) {
    say(`This failed for a reason Prepbench does not know: ${error instanceof Error ? error.name : 'unknown'}.`)
    app.exit(1)
  } finally {
    rmSync(sessionData, { recursive: true, force: true })
  }
}

/** Nobody is there to be asked. */
function hostWithoutWindow(dataFolder: string): Host {
  const nothing = async () => null
  return {
    dataFolder,
    sampleFolder: join(app.getAppPath(), 'resources/sample'),
    openFolder: () => {},
    versions: { version: app.getVersion(), electron: process.versions.electron },
    pageMemoryMb: () => 0,
    openPaperReader: (use) => openPaperReader(join(pageRoot(), 'pdfjs/'), use),
    choosePdfs: async () => [],
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
