import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { createPaperReader, type PaperReader, type ReaderListener, type ReaderProcess } from '../paper-reader/paper-reader.ts'

/** PDFs are parsed in a process of their own, that can be ended when a file makes it hang, grow or crash. */
export function openPaperReader(assets: string): PaperReader {
  return createPaperReader(startProcess, assets)
}

function startProcess(): ReaderProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'paper-reader.js'), [], {
    serviceName: 'Prepbench paper reader',
    stdio: 'ignore',
    // It needs no setting of the person's shell, and should not know any.
    env: {},
  })
  let listener: ReaderListener | null = null
  child.on('message', (message: unknown) => listener?.message(message))
  child.on('exit', () => listener?.exit())
  return {
    post: (request) => child.postMessage(request),
    listen: (next) => {
      listener = next
    },
    kill: () => void child.kill(),
    // Chromium counts in kilobytes.
    memoryBytes: () => (app.getAppMetrics().find((process) => process.pid === child.pid)?.memory.workingSetSize ?? 0) * 1024,
  }
}
