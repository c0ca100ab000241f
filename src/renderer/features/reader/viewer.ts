import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { EventBus, PDFFindController, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { loadPdfjs } from '../../client/pdfjs.ts'
import { type Calm, createCalm } from './calm.ts'
import { type HideAnnotations, hideAnnotations } from './hidden-annotations.ts'
import { lateReadingOrder } from './late-reading-order.ts'
import { lateText } from './late-text.ts'
import { ownLinks } from './links.ts'
import { nameLinks } from './name-links.ts'
import { ownPages } from './own-pages.ts'
import { type PageWatch, watchPages } from './page-watch.ts'
import { holdPlace, skipTrimmed } from './place.ts'
import { createPageTexts } from './selection/page-texts.ts'
import { createPaperSelection, type PaperSelection } from './selection/text-selection.ts'
import { createPageTrim, type PageTrim } from './trim/page-trim.ts'
import 'pdfjs-dist/legacy/web/pdf_viewer.css'

/** 16 million pixels: more than a page needs at 400 % on a large screen, and no page can take the memory away. */
const MAX_CANVAS_PIXELS = 2 ** 24
const FIND_DELAY_MS = 120

/** The pieces of pdf.js that show one document, wired to each other. */
export interface PaperView {
  readonly document: PDFDocumentProxy
  readonly container: HTMLDivElement
  readonly viewer: PDFViewer
  readonly events: EventBus
  readonly links: PDFLinkService
  readonly find: PDFFindController
  readonly watch: PageWatch
  readonly selection: PaperSelection
  readonly trim: PageTrim
  readonly calm: Calm
  /** Draws these annotations of the file no more, and all others. */
  readonly hideAnnotations: HideAnnotations
}

export interface PaperViewParts {
  readonly container: HTMLDivElement
  readonly document: PDFDocumentProxy
  readonly signal: AbortSignal
  /** Called before a link or the outline leads somewhere else. */
  readonly onJump: () => void
}

/** The document opened, but there is no page to show. */
class BrokenPagesError extends Error {
  override readonly name = 'BrokenPagesError'
}

/**
 * Shows a document in `container`, whose first child takes the pages. Resolves when the pages have their sizes, so that
 * a position can be restored. Ends with `signal`.
 */
export async function createPaperView({ container, document, signal, onJump }: PaperViewParts): Promise<PaperView> {
  // The viewer reads a global that this module sets, so the order matters.
  const { AbortException } = await loadPdfjs()
  const parts = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs')
  signal.throwIfAborted()
  const events = new parts.EventBus()
  const links = new parts.PDFLinkService({ eventBus: events })
  const find = new parts.PDFFindController({ eventBus: events, linkService: links, delay: FIND_DELAY_MS })
  const options = {
    container,
    eventBus: events,
    linkService: links,
    findController: find,
    // Annotations of the file are shown; forms, scripts and editing are not (section 6 of the security criteria).
    annotationMode: ANNOTATIONS_SHOWN,
    annotationEditorMode: EDITING_OFF,
    imageResourcesPath: new URL('/pdfjs/images/', location.href).href,
    maxCanvasPixels: MAX_CANVAS_PIXELS,
    enableAutoLinking: false,
    // Ours is drawn by us; pdf.js would ask for the selection in the middle of drawing a page, and so lay out its text at once.
    enableSelectionRendering: false,
    abortSignal: signal,
  }
  const viewer = new parts.PDFViewer(options)
  links.setViewer(viewer)
  ownLinks(links, viewer, document, { onJump, onThere: () => skipTrimmed(view) })
  nameLinks(events, signal)
  const calm = createCalm(container, signal)
  lateText(events, calm, () => new AbortException('The page was left.'), signal)
  lateReadingOrder(events, signal)
  const pagesReady = new Promise<void>((resolve) => events.on('pagesinit', () => resolve(), { once: true }))
  ownPages(document, events, signal)
  const watch = watchPages(events, (pageIndex) => (viewer.getPageView(pageIndex) as { div?: HTMLElement } | undefined)?.div, signal)
  viewer.setDocument(document)
  links.setDocument(document)
  find.setDocument(document)
  signal.addEventListener('abort', () => {
    viewer.setDocument(null)
    links.setDocument(null)
  })
  // pdf.js itself tells nobody but the console when the first page is broken.
  const pagesBroken = viewer.pagesPromise?.catch((cause: unknown) => {
    throw new BrokenPagesError('The first page is broken.', { cause })
  })
  await Promise.race([pagesReady, pagesBroken])
  signal.throwIfAborted()
  const selection = createPaperSelection(createPageTexts(document))
  const hold = (move: () => void) => holdPlace(view, move)
  const trim = createPageTrim({ document, viewer, container, events, signal, hold })
  const view = {
    document,
    container,
    viewer,
    events,
    links,
    find,
    watch,
    selection,
    trim,
    calm,
    hideAnnotations: hideAnnotations(document, viewer),
  }
  return view
}

// `AnnotationMode.ENABLE` and `AnnotationEditorType.DISABLE` of pdf.js.
const ANNOTATIONS_SHOWN = 1
const EDITING_OFF = -1
