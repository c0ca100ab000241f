import { readFile } from 'node:fs/promises'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { guessAuthors } from '../../shared/features/papers/guess-authors.ts'
import { guessTitle } from '../../shared/features/papers/guess-title.ts'
import { guessYear } from '../../shared/features/papers/guess-year.ts'
import { pageText } from '../../shared/features/papers/page-text.ts'
import type { TextPage } from '../../shared/features/papers/text-lines.ts'
import { AssetReader, loadPdfjs, NoCanvas, NoFilters } from './load-pdfjs.ts'
import type { ReaderMessage, ReadRequest } from './messages.ts'

/** Longer lists of labels are not worth their row; such documents are numbered from 1. */
const MOST_LABELS = 20_000

/** Reads one PDF: first the facts, once more with what the first page tells, then page after page where text is asked for, then `end`; or `failed` at any place. */
export async function* readPaper(request: ReadRequest): AsyncGenerator<ReaderMessage> {
  const pdfjs = await loadPdfjs()
  let isEncrypted = false
  const task = pdfjs.getDocument({
    data: new Uint8Array(await readFile(request.path)),
    cMapUrl: `${request.assets}cmaps/`,
    standardFontDataUrl: `${request.assets}standard_fonts/`,
    wasmUrl: `${request.assets}wasm/`,
    BinaryDataFactory: AssetReader,
    CanvasFactory: NoCanvas,
    FilterFactory: NoFilters,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 2 ** 26,
    verbosity: 0,
  })
  // Asked also for a file that an empty password opens? No: pdf.js tries that one by itself first.
  task.onPassword = (answer: (password: string | Error) => void, reason: number) => {
    isEncrypted = true
    const isFirst = reason === pdfjs.PasswordResponses.NEED_PASSWORD
    answer(isFirst && request.password !== null ? request.password : new Error('password'))
  }
  try {
    const document = await task.promise
    yield* findFacts(document, request.fileName, isEncrypted)
    if (request.textFrom !== null) {
      for (let pageIndex = request.textFrom; pageIndex < document.numPages; pageIndex += 1) {
        yield { kind: 'page', pageIndex, text: await readText(document, pageIndex) }
      }
    }
    yield { kind: 'end' }
  } catch (error) {
    const isPassword = isEncrypted && error instanceof Error && (error.name === 'PasswordException' || error.message === 'password')
    yield { kind: 'failed', reason: isPassword ? 'password' : 'damaged' }
  } finally {
    await task.destroy()
  }
}

type Info = Readonly<Record<string, unknown>>

async function* findFacts(document: PDFDocumentProxy, fileName: string, isEncrypted: boolean): AsyncGenerator<ReaderMessage> {
  // A document without a first page is of no use to anybody, so this may throw.
  const first = await document.getPage(1)
  // Each clue may be missing or damaged by itself; the paper is welcome without.
  const info = await document.getMetadata().then(
    ({ info: found }) => found as Info,
    (): Info => ({}),
  )
  const labels = await document.getPageLabels().catch(() => null)
  const word = (key: string) => (typeof info[key] === 'string' ? info[key] : null)
  const factsWith = (firstPage: TextPage | null, firstPageText: string): ReaderMessage => {
    const { title, source } = guessTitle({ metadataTitle: word('Title'), fileName, firstPage })
    return {
      kind: 'facts',
      title,
      titleSource: source,
      authors: guessAuthors({ metadataAuthor: word('Author'), firstPage }),
      year: guessYear({ firstPageText, creationDate: word('CreationDate') }),
      pageCount: document.numPages,
      pageLabels: labels && labels.length <= MOST_LABELS ? labels.map((label) => label.slice(0, 100)) : null,
      isEncrypted,
    }
  }
  // What is known without the page's text: reading that may take for ever.
  yield factsWith(null, '')
  const page = await positionedText(first).catch(() => null)
  if (page) yield factsWith(page, await readText(document, 0))
}

async function readText(document: PDFDocumentProxy, pageIndex: number): Promise<string> {
  try {
    const page = await document.getPage(pageIndex + 1)
    const { items } = await page.getTextContent()
    page.cleanup()
    return pageText(items.flatMap((item) => ('str' in item ? [{ text: item.str, endsLine: item.hasEOL }] : [])))
  } catch {
    // One damaged page among good ones has no text; the others are still worth finding.
    return ''
  }
}

/** The page's text as it is seen: a page that is turned by its `Rotate` entry is turned here too. */
async function positionedText(page: PDFPageProxy): Promise<TextPage> {
  const view = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return {
    width: view.width,
    height: view.height,
    items: items.flatMap((item) => {
      if (!('str' in item)) return []
      const [a, b, c, d, x, y] = multiply(view.transform, item.transform as number[])
      return [
        {
          text: item.str,
          x,
          y: view.height - y,
          width: item.width,
          fontSize: Math.hypot(c, d),
          fontName: item.fontName,
          isUpright: a > 0 && Math.abs(b) < 0.1 * a,
        },
      ]
    }),
  }
}

type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that does `second` first and then `first`. */
function multiply(first: readonly number[], second: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = first
  const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = second
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}
