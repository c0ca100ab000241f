import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * What the orders to draw one page may weigh, in bytes as they are kept: about 200,000 lines of a drawing, or four million
 * letters. A page that grows without end stops before it has taken much (criterion B10).
 */
const MOST_WEIGHT = 192 * 2 ** 20
/** Of one order without what it is given: its places in two lists, and the list of what it is given. */
const ORDER_WEIGHT = 48
const VALUE_WEIGHT = 16
/** Of a list of plain numbers beside them: it comes in memory of its own. */
const BUFFER_WEIGHT = 400

/** There is more on this page than may be drawn; what was drawn until then stays. */
export class PageTooBigError extends Error {
  override readonly name = 'PageTooBigError'
}

/** Some of the orders to draw a page, as the worker sends them. */
interface Chunk {
  readonly length: number
  readonly argsArray: readonly unknown[]
}
interface Drawing {
  cancel?(error: Error): void
}
interface IntentState {
  readonly renderTasks: ReadonlySet<Drawing>
}
/** What pdf.js itself gives to a page for each part of its orders; its types leave it out. */
interface OwnPage {
  _renderPageChunk(chunk: Chunk, state: IntentState): void
}

export interface PageGuard {
  /** Somebody wants to see this page whatever it takes. */
  readonly letGrow: (pageIndex: number) => void
}

/**
 * Lets no page of the document be drawn without end: its drawing fails with `PageTooBigError`, also the next time.
 * @param onAsked something is asked of the worker that may take memory
 */
export function guardPages(document: PDFDocumentProxy, onAsked: () => void): PageGuard {
  const getPage = document.getPage.bind(document)
  const guarded = new WeakSet<PDFPageProxy>()
  const allowed = new Set<number>()
  document.getPage = async (pageNumber) => {
    onAsked()
    const page = await getPage(pageNumber)
    if (!guarded.has(page)) {
      guarded.add(page)
      guard(page, () => allowed.has(pageNumber - 1), onAsked)
    }
    return page
  }
  return { letGrow: (pageIndex) => allowed.add(pageIndex) }
}

function guard(page: PDFPageProxy, isAllowed: () => boolean, onAsked: () => void): void {
  const own = page as unknown as OwnPage
  const take = own._renderPageChunk.bind(page)
  const weights = new WeakMap<IntentState, number>()
  own._renderPageChunk = (chunk, state) => {
    onAsked()
    const weight = (weights.get(state) ?? 0) + weigh(chunk)
    weights.set(state, weight)
    if (weight <= MOST_WEIGHT || isAllowed()) return take(chunk, state)
    for (const drawing of [...state.renderTasks]) drawing.cancel?.(new PageTooBigError())
  }
}

function weigh({ length, argsArray }: Chunk): number {
  let weight = length * ORDER_WEIGHT
  for (const args of argsArray) weight += weighValue(args, 2)
  return weight
}

/** Looks as many levels into lists as `depth`; paths are lists in lists. */
function weighValue(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length
  if (ArrayBuffer.isView(value)) return BUFFER_WEIGHT + value.byteLength
  if (!Array.isArray(value)) return VALUE_WEIGHT
  let weight = value.length * VALUE_WEIGHT
  if (depth > 0) for (const part of value) if (typeof part === 'object' || typeof part === 'string') weight += weighValue(part, depth - 1)
  return weight
}
