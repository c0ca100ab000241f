import { annotate } from './annotate.ts'
import { loadPdfjs } from './load-pdfjs.ts'
import { lookInside } from './look-inside.ts'
import type { ReaderMessage, ReaderRequest } from './messages.ts'
import { readPaper } from './read-paper.ts'
import { relink } from './relink.ts'

/**
 * The process that parses strangers' files: it has no window, no store and no network to speak of, and main ends it
 * when it hangs, grows or crashes. Started by Electron as a utility process, by tests as a child of Node.
 */
interface ParentPort {
  on(event: 'message', listener: (message: { data: ReaderRequest }) => void): void
  postMessage(message: unknown): void
}
const parentPort = (process as { parentPort?: ParentPort }).parentPort

// One paper at a time: main asks for the next when it has heard the end of this.
async function answer(request: ReaderRequest): Promise<void> {
  try {
    for await (const message of answersTo(request)) post(message)
  } catch {
    post({ kind: 'failed', reason: 'damaged' })
  }
}

function answersTo(request: ReaderRequest): AsyncGenerator<ReaderMessage> {
  switch (request.kind) {
    case 'read':
      return readPaper(request)
    case 'annotate':
      return annotate(request)
    case 'look':
      return lookInside(request)
    case 'relink':
      return relink(request)
  }
}

// Node would end the process. pdf.js leaves promises of damaged parts alone, and reads the rest of the file all the same.
process.on('unhandledRejection', () => {})

const post = (message: ReaderMessage) => (parentPort ? parentPort.postMessage(message) : process.send?.(message))
if (parentPort) {
  parentPort.on('message', ({ data }) => void answer(data))
} else {
  process.on('message', (data) => void answer(data as ReaderRequest))
  process.on('disconnect', () => process.exit())
}
// Loading takes long where much else runs. Main counts from here on, so that no file is blamed for it.
void loadPdfjs().then(() => post({ kind: 'ready' }))
