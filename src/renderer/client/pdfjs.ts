import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { watchMemory } from './memory-watch.ts'
import { guardPages, type PageGuard } from './page-guard.ts'
import { endLane, LANE_ENDS, type PdfLane, takeWorker, workerOf } from './pdf-lanes.ts'
import { fetchPdfStart, PdfUnreadableError, rangeTransport } from './pdf-source.ts'

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** pdf.js, loaded at the first PDF. The legacy build: the modern one needs functions that Chromium 130 lacks. */
export function loadPdfjs(): Promise<Pdfjs> {
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Where a paper's bytes are served; the page never learns a file's path. */
export function paperAddress(paperId: string): string {
  return new URL(`/doc/${paperId}`, location.href).href
}

export interface OpenPdfOptions {
  /** Ends everything about this document, also when it is still loading. */
  readonly signal: AbortSignal
  /** Whose worker parses it; `reading` unless said. */
  readonly lane?: PdfLane
  /** Asked when the file is encrypted, again with `isRetry` after a wrong answer. Absent: such a file is an error. */
  readonly askPassword?: (isRetry: boolean) => Promise<string>
  /** Something came in; for a watchdog. */
  readonly onProgress?: () => void
  /** The worker or the file was lost after the document had opened. */
  readonly onLost?: (error: unknown) => void
  /** Somebody said that this paper may take as much memory as it wants. */
  readonly mayGrow?: boolean
}

/** Opening or drawing the paper took more memory than the app gives to one (criterion B10). */
class PaperTooBigError extends Error {
  override readonly name = 'PaperTooBigError'
}

/** How long a document that nobody looks at any more may finish what it was asked. */
const CLOSE_AFTER_MS = 1_000

/**
 * Opens a PDF for drawing and text. The document ends with `options.signal`.
 *
 * @throws PdfUnreadableError no such file. pdf.js's `PasswordException` and `InvalidPDFException` (told apart by `name`).
 */
export async function openPdf(address: string, options: OpenPdfOptions): Promise<PDFDocumentProxy> {
  const { signal, lane = 'reading' } = options
  const [pdfjs, start] = await Promise.all([loadPdfjs(), fetchPdfStart(address, signal)])
  signal.throwIfAborted()
  options.onProgress?.()
  return new Promise((resolve, reject) => {
    const { worker, giveBack } = takeWorker(lane, pdfjs)
    const { port, pdfWorker } = worker
    const watch = options.mayGrow ? null : watchMemory(() => endLane(lane, 'grown'))
    const closed = new AbortController()
    const close = () => {
      closed.abort()
      // Whatever the worker still had to say about it is of no interest any more.
      task.destroy().then(giveBack, giveBack)
      dropFonts(task.docId)
    }
    const lose = (error: unknown) => {
      if (signal.aborted) close()
      reject(error)
      options.onLost?.(error)
    }
    // A terminated or refused worker answers nothing, so nobody else would say so.
    const onWorkerGone = ({ type }: Event) =>
      lose(type === 'grown' ? new PaperTooBigError() : new PdfUnreadableError(type === 'stopped' ? 'worker stopped' : 'worker lost'))
    for (const type of LANE_ENDS) port.addEventListener(type, onWorkerGone)
    const isWhole = start.bytes.length >= start.byteLength
    const task = pdfjs.getDocument({
      ...(isWhole ? { data: start.bytes } : { range: rangeTransport(pdfjs.PDFDataRangeTransport, address, start, closed.signal, lose) }),
      worker: pdfWorker,
      ...DOCUMENT_OPTIONS,
      ...assetAddresses(),
    })
    follow(task, options, reject)
    signal.addEventListener(
      'abort',
      () => {
        watch?.end()
        for (const type of LANE_ENDS) port.removeEventListener(type, onWorkerGone)
        reject(signal.reason)
        // A worker that is told to stop in the middle of an answer throws where nobody can catch it, so it finishes first.
        const closeLater = () => window.setTimeout(close, CLOSE_AFTER_MS)
        task.promise.then(closeLater, closeLater)
      },
      { once: true },
    )
    task.promise.then((document) => {
      const guard = guardPages(document, () => watch?.asked())
      guards.set(document, {
        letGrow: (pageIndex) => {
          guard.letGrow(pageIndex)
          watch?.end()
        },
      })
      resolve(document)
    }, reject)
  })
}

/** pdf.js does so itself when its worker has said goodbye, which one that was ended never does. */
function dropFonts(docId: string): void {
  for (const face of [...document.fonts]) {
    if (face.family.replaceAll('"', '').startsWith(`g_${docId}_`)) document.fonts.delete(face)
  }
}

/** Draws a page from now on however much there is on it. */
export function letPageGrow(document: PDFDocumentProxy, pageIndex: number): void {
  guards.get(document)?.letGrow(pageIndex)
}

const guards = new WeakMap<PDFDocumentProxy, PageGuard>()

/** Loads pdf.js and starts the worker that papers are read with. */
export async function warmUpPdf(): Promise<void> {
  workerOf('reading', await loadPdfjs())
}

/** Kills a lane's worker, whatever it is doing (findings C15, F9). Its documents hear `onLost`; the next one starts another. */
export function stopPdfWorker(lane: PdfLane): void {
  endLane(lane, 'stopped')
}

function follow(task: PDFDocumentLoadingTask, options: OpenPdfOptions, reject: (error: unknown) => void): void {
  if (options.onProgress) task.onProgress = options.onProgress
  const { askPassword, signal } = options
  if (!askPassword) return
  let wasAsked = false
  task.onPassword = (answer: (password: string | Error) => void) => {
    // Not by pdf.js's own word for a wrong one: it takes an empty answer for none.
    const isRetry = wasAsked
    wasAsked = true
    // Somebody who leaves instead of answering ends the opening.
    const onLeave = () => answer(new Error('left'))
    signal.addEventListener('abort', onLeave, { once: true })
    const reply = (password: string) => {
      signal.removeEventListener('abort', onLeave)
      if (!signal.aborted) answer(password)
    }
    askPassword(isRetry).then(reply, reject)
  }
}

/** `useWorkerFetch` has to be said: pdf.js guesses it for http only, and colours go wrong without (finding C3). */
const DOCUMENT_OPTIONS = {
  useWorkerFetch: true,
  useSystemFonts: false,
  enableXfa: false,
  stopAtErrors: false,
  disableAutoFetch: true,
  disableStream: true,
  maxImageSize: 2 ** 26,
  verbosity: 0,
} as const

function assetAddresses() {
  const folder = (name: string) => new URL(`/pdfjs/${name}/`, location.href).href
  return { cMapUrl: folder('cmaps'), standardFontDataUrl: folder('standard_fonts'), wasmUrl: folder('wasm'), iccUrl: folder('iccs') }
}
