import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { createPaperReader, type PaperReader, type ReaderListener, type ReaderProcess } from '../paper-reader/paper-reader.ts'
import { processMemoryMb } from './process-memory.ts'

/** PDFs are parsed in a process of their own, that can be ended when a file makes it hang, grow or crash. */
export function openPaperReader(assets: string, use: 'import' | 'index'): PaperReader {
  return createPaperReader(() => startProcess(use), assets)
}

function startProcess(use: 'import' | 'index'): ReaderProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'paper-reader.js'), [], {
    serviceName: 'Prepbench paper reader',
    stdio: 'ignore',
    // It needs no setting of the person's shell, and should not know any.
    env: {},
  })
  if (use === 'index') child.once('spawn', () => giveWay(child.pid))
  let listener: ReaderListener | null = null
  child.on('message', (message: unknown) => listener?.message(message))
  child.on('exit', () => listener?.exit())
  return {
    post: (request) => child.postMessage(request),
    listen: (next) => {
      listener = next
    },
    kill: () => void child.kill(),
    memoryBytes: () => processMemoryMb(child.pid) * 2 ** 20,
  }
}

/** What runs in the background waits for what somebody looks at. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Gone already, or a system that does not let us: then it runs like the rest.
  }
}
