import { fork } from 'node:child_process'
import { join } from 'node:path'
import { createPaperReader, type PaperReader, type ReaderLimits, type ReaderListener } from './paper-reader.ts'

/** The app's reading process, started by Node instead of Electron: for commands and tests, from the sources. */
export function openForkedReader(limits?: ReaderLimits): PaperReader {
  const root = join(import.meta.dirname, '../../..')
  return createPaperReader(() => startProcess(join(import.meta.dirname, 'main.ts')), join(root, 'node_modules/pdfjs-dist/'), limits)
}

function startProcess(module: string) {
  const child = fork(module, { stdio: 'ignore', execArgv: [] })
  let listener: ReaderListener | null = null
  child.on('message', (message) => listener?.message(message))
  child.on('exit', () => listener?.exit())
  return {
    post: (request: object) => void child.send(request),
    listen: (next: ReaderListener) => {
      listener = next
    },
    kill: () => void child.kill('SIGKILL'),
    memoryBytes: () => 0,
  }
}
