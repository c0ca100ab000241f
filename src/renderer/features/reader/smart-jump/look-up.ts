import { type PdfRect, toPdfPoint, toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import type { Target } from '../../../../shared/features/reader/smart-jump/jump-index.ts'
import { mentionAt, mentionsOn, type PlacedMention } from '../../../../shared/features/reader/smart-jump/mention-at.ts'
import { resolveMention } from '../../../../shared/features/reader/smart-jump/resolve.ts'
import { pageView } from '../place.ts'
import type { PaperView } from '../viewer.ts'
import { linkTarget, withLink } from './link-target.ts'
import { fileRect, type PaperIndex } from './paper-index.ts'

/** Something mentioned on the screen, and what it may mean. */
export interface Found {
  readonly pageIndex: number
  /** Of the mention, in the file's PDF units. */
  readonly boxes: readonly PdfRect[]
  readonly targets: readonly Target[]
}

/** What a point of the window speaks of, by the words there and by a link of the file that lies over them. */
export async function lookUpAt(view: PaperView, index: PaperIndex, element: Element, x: number, y: number): Promise<Found | null> {
  const pageIndex = Number(element.closest<HTMLElement>('.page')?.dataset.pageNumber) - 1
  const page = pageView(view, pageIndex)
  if (!page) return null
  const corner = page.div.getBoundingClientRect()
  const place = toPdfPoint(x - corner.left - page.div.clientLeft, y - corner.top - page.div.clientTop, page.viewport.transform)
  const read = await index.readPage(pageIndex)
  const mentioned = mentionAt(read.page.lines, { x: place.x - read.originX, y: place.y - read.originY })
  const anchor = element.closest('.annotationLayer .linkAnnotation')
  const link =
    anchor && !isContents(read.page.lines, place.y - read.originY) ? await linkTarget(view.document, index, anchor, pageIndex) : null
  if (!mentioned && !link) return null
  const targets = withLink(link, mentioned ? await resolve(index, mentioned, pageIndex) : [])
  if (targets.length === 0) return null
  const boxes = mentioned ? mentioned.boxes : [boxAround(place.x - read.originX, place.y - read.originY)]
  return { pageIndex, boxes: boxes.map((box) => fileRect(read, box)), targets }
}

async function resolve(index: PaperIndex, { mention, boxes }: PlacedMention, pageIndex: number): Promise<readonly Target[]> {
  return resolveMention(await index.targets(), mention, { pageIndex, y: boxes[0]?.[1] ?? 0 })
}

/** In a table of contents a preview of every line would only be in the way. */
function isContents(lines: readonly { readonly text: string; readonly y: number; readonly height: number }[], y: number): boolean {
  const near = lines.filter((line) => Math.abs(line.y + line.height / 3 - y) < line.height)
  return near.some((line) => /(?:\.\s*){4,}|^\d+$/.test(line.text))
}

function boxAround(x: number, y: number): PdfRect {
  return [x - 4, y - 6, x + 4, y + 6]
}

/** Every mention in sight that leads somewhere, from the top of the screen to its bottom. */
export async function lookUpAll(view: PaperView, index: PaperIndex): Promise<readonly Found[]> {
  const found: Found[] = []
  for (let pageIndex = 0; pageIndex < view.viewer.pagesCount; pageIndex += 1) {
    if (!isInSight(view, pageIndex)) continue
    const read = await index.readPage(pageIndex)
    for (const placed of mentionsOn(read.page.lines)) {
      const boxes = placed.boxes.map((box) => fileRect(read, box))
      const first = boxes[0] && windowRect(view, pageIndex, boxes[0])
      if (!first || !isWithin(first, view.container.getBoundingClientRect())) continue
      const targets = await resolve(index, placed, pageIndex)
      if (targets.length > 0) found.push({ pageIndex, boxes, targets })
    }
  }
  return found
}

function isInSight(view: PaperView, pageIndex: number): boolean {
  const page = pageView(view, pageIndex)?.div
  return page?.isConnected === true && isOverlapping(page.getBoundingClientRect(), view.container.getBoundingClientRect())
}

function isOverlapping(one: DOMRect, other: DOMRect): boolean {
  return one.bottom > other.top && one.top < other.bottom && one.right > other.left && one.left < other.right
}

function isWithin(rect: DOMRect, outer: DOMRect): boolean {
  return rect.top >= outer.top && rect.bottom <= outer.bottom && rect.left >= outer.left && rect.right <= outer.right
}

/** Where a rectangle of a page is in the window now. */
export function windowRect(view: PaperView, pageIndex: number, rect: PdfRect): DOMRect | null {
  const page = pageView(view, pageIndex)
  if (!page?.div.isConnected) return null
  const corner = page.div.getBoundingClientRect()
  const { left, top, width, height } = toScreenRect(rect, page.viewport.transform)
  return new DOMRect(corner.left + page.div.clientLeft + left, corner.top + page.div.clientTop + top, width, height)
}
