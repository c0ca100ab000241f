import { shownBox } from '../place.ts'
import type { PaperView } from '../viewer.ts'

/** A page as it was in sight; places are CSS pixels from the corner of the pages' area. */
interface PagePicture {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** JPEG; null when it could not be made. */
  readonly bytes: Promise<Blob | null>
}

/** How a paper's pages looked when it was left. */
export interface LastPicture {
  readonly pages: readonly PagePicture[]
  /** The pages' area within the reader. */
  readonly area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  /** Of the reader; in a wider or narrower one the pages have another size. Its height may change with the bars above. */
  readonly width: number
}

/** The attribute of the reader's outermost element. */
const FRAME = '[data-reader-frame]'

/** Of text on white this is clean enough to be read, and small enough to be kept for every open paper. */
const QUALITY = 0.7

/** Pictures of the parts of pages that are in sight now; null when none is drawn. */
export function takePicture(view: PaperView): LastPicture | null {
  const { container } = view
  const frame = container.closest(FRAME)
  if (!frame) return null
  const [whole, area] = [frame.getBoundingClientRect(), container.getBoundingClientRect()]
  const pages = [...container.querySelectorAll<HTMLCanvasElement>('.page .canvasWrapper > canvas')].flatMap((canvas) => {
    const box = canvas.getBoundingClientRect()
    const page = canvas.closest<HTMLElement>('.page')
    const pageIndex = Number(page?.dataset.pageNumber) - 1
    const shown = page ? shownBox(view, pageIndex, page) : box
    const [left, top] = [Math.max(shown.left, area.left), Math.max(shown.top, area.top)]
    const [width, height] = [Math.min(shown.right, area.right) - left, Math.min(shown.bottom, area.bottom) - top]
    if (width < 1 || height < 1 || canvas.width === 0) return []
    const scale = canvas.width / box.width
    const part = document.createElement('canvas')
    part.width = Math.round(width)
    part.height = Math.round(height)
    part
      .getContext('2d', { alpha: false })
      ?.drawImage(canvas, (left - box.left) * scale, (top - box.top) * scale, width * scale, height * scale, 0, 0, part.width, part.height)
    const bytes = new Promise<Blob | null>((resolve) => part.toBlob(resolve, 'image/jpeg', QUALITY))
    return [{ left: left - area.left, top: top - area.top, width: part.width, height: part.height, bytes }]
  })
  if (pages.length === 0) return null
  const place = { left: area.left - whole.left, top: area.top - whole.top, width: area.width, height: area.height }
  return { pages, area: place, width: frame.clientWidth }
}
