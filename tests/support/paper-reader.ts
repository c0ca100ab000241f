import { fork } from 'node:child_process'
import { join } from 'node:path'
import { createPaperReader, type PaperReader, type ReaderLimits, type ReaderListener } from '../../src/main/paper-reader/paper-reader.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The app's own reading process, started by Node instead of Electron. */
export function openPaperReader(limits?: ReaderLimits): PaperReader {
  return createPaperReader(() => startProcess(join(ROOT, 'src/main/paper-reader/main.ts')), join(ROOT, 'node_modules/pdfjs-dist/'), limits)
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
