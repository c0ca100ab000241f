import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { startPdfWorker } from './pdf-worker.ts'

/** What is read never waits for what is drawn in the background: each lane has a worker of its own. */
export type PdfLane = 'reading' | 'covers'

/** How a worker ends by us, as opposed to one that broke: somebody stopped it, or it grew too much. */
export type LaneEnd = 'stopped' | 'grown'

/** Events of a worker's port after which its documents are lost. */
export const LANE_ENDS = ['error', 'stopped', 'grown'] as const

/** A worker keeps what it learned of every paper; after so many another one takes over, and the memory comes back. */
const PAPERS_PER_WORKER = 8

/** A worker without a paper is kept so long for the next one. */
const UNUSED_MS = 15_000

/** What of pdf.js makes a worker known to it. */
type WorkerMaker = { readonly PDFWorker: typeof PDFWorker }

export interface LaneWorker {
  readonly port: Worker
  readonly pdfWorker: PDFWorker
  /** Papers it was given. */
  given: number
  /** Of those, papers that are not closed yet. */
  open: number
  /** Ends it when nobody needs it until then. */
  ending?: number
}

// One worker a lane: starting one costs more than a paper's first page.
const lanes = new Map<PdfLane, LaneWorker>()
/** They finish the papers they have. */
const retired = new Map<LaneWorker, PdfLane>()

/** A lane's worker, started if need be. */
export function workerOf(lane: PdfLane, pdfjs: WorkerMaker): LaneWorker {
  const found = lanes.get(lane)
  if (found) return found
  const port = startPdfWorker()
  const started: LaneWorker = { port, pdfWorker: pdfjs.PDFWorker.create({ port, verbosity: 0 }), given: 0, open: 0 }
  lanes.set(lane, started)
  // A worker whose script failed is of no use to the next document either.
  port.addEventListener('error', () => {
    if (lanes.get(lane) === started) lanes.delete(lane)
  })
  return started
}

/** Gives the lane's worker one more paper. @returns the worker; `giveBack` when the paper is closed */
export function takeWorker(lane: PdfLane, pdfjs: WorkerMaker): { readonly worker: LaneWorker; readonly giveBack: () => void } {
  const worker = workerOf(lane, pdfjs)
  window.clearTimeout(worker.ending)
  worker.given += 1
  worker.open += 1
  if (worker.given >= PAPERS_PER_WORKER) {
    lanes.delete(lane)
    retired.set(worker, lane)
  }
  let isGivenBack = false
  const giveBack = () => {
    if (isGivenBack) return
    isGivenBack = true
    worker.open -= 1
    if (worker.open > 0) return
    if (!retired.delete(worker)) return endLater(lane, worker)
    end(worker)
    // So that the next paper does not wait for it.
    if (lane === 'reading') requestIdleCallback(() => endLater(lane, workerOf(lane, pdfjs)))
  }
  return { worker, giveBack }
}

/** Gives back what it takes, a third of the page's memory, when nobody reads any more. The library starts the next one. */
function endLater(lane: PdfLane, worker: LaneWorker): void {
  window.clearTimeout(worker.ending)
  worker.ending = window.setTimeout(() => {
    if (worker.open > 0 || lanes.get(lane) !== worker) return
    lanes.delete(lane)
    end(worker)
  }, UNUSED_MS)
}

function end({ pdfWorker, port }: LaneWorker): void {
  pdfWorker.destroy()
  port.terminate()
}

/** Kills a lane's workers, whatever they are doing (findings C15, F9). Their documents hear the event; the next one starts another. */
export function endLane(lane: PdfLane, end: LaneEnd): void {
  const ended = [...retired].flatMap(([worker, itsLane]) => (itsLane === lane ? [worker] : []))
  const current = lanes.get(lane)
  if (current) ended.push(current)
  lanes.delete(lane)
  for (const { port, pdfWorker } of ended) {
    port.terminate()
    port.dispatchEvent(new Event(end))
    pdfWorker.destroy()
  }
  for (const worker of ended) retired.delete(worker)
}
