import type { PaperId } from '../../../shared/kernel/ids.ts'
import { openPdf, paperAddress } from '../../client/pdfjs.ts'
import { toBase64 } from '../../client/to-base64.ts'

/** Width of a cover in pixels: twice what the grid shows, for dense screens. */
const WIDTH = 360
/** Taller first pages are cut off below, such as posters and scrolls. */
const MOST_HEIGHT = 720
const QUALITY = 0.82

/** The first page as a JPEG in base64. @throws what pdf.js throws, and the signal's reason */
export async function drawCover(paperId: PaperId, signal: AbortSignal): Promise<string> {
  const end = new AbortController()
  try {
    const document = await openPdf(paperAddress(paperId), { signal: AbortSignal.any([signal, end.signal]), lane: 'covers' })
    const page = await document.getPage(1)
    // Left meanwhile: what is not begun needs no ending.
    signal.throwIfAborted()
    const natural = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: WIDTH / Math.max(1, natural.width) })
    const canvas = new OffscreenCanvas(WIDTH, Math.max(1, Math.min(MOST_HEIGHT, Math.round(viewport.height))))
    const drawing = page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: 'white' })
    signal.addEventListener('abort', () => drawing.cancel(), { once: true })
    await drawing.promise
    return await toBase64(await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }))
  } finally {
    end.abort()
  }
}
