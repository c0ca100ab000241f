import { MAX_PARTS, MAX_QUOTE_LENGTH, MAX_RECTS, type MarkPart } from '../../../shared/features/reader/mark.model.ts'
import { mergeLines, type PdfRect, type ScreenRect, toPdfRect } from '../../../shared/features/reader/pdf-geometry.ts'
import { makeQuote } from '../../../shared/features/reader/quote.ts'
import { type PageView, pageView } from './place.ts'
import type { PaperView } from './viewer.ts'

/** The selected text of the paper, or null when nothing or something else is selected. */
export function selectedRange(view: PaperView): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return view.container.contains(range.commonAncestorContainer) && selection.toString().trim() !== '' ? range : null
}

/** What is selected, page by page: rectangles in PDF units and the quoted text. The only step that reads the DOM. */
export function readSelection(view: PaperView): MarkPart[] {
  const range = selectedRange(view)
  if (!range) return []
  const parts: MarkPart[] = []
  for (const layer of view.container.querySelectorAll<HTMLElement>('.page .textLayer')) {
    if (!range.intersectsNode(layer)) continue
    const pageIndex = Number(layer.closest<HTMLElement>('.page')?.dataset.pageNumber) - 1
    const page = pageView(view, pageIndex)
    const part = page && readPage(page, pageIndex, layer, range)
    if (part) parts.push(part)
  }
  return parts.slice(0, MAX_PARTS)
}

function readPage(page: PageView, pageIndex: number, layer: HTMLElement, range: Range): MarkPart | null {
  const text = { before: '', quote: '', after: '' }
  const rects: PdfRect[] = []
  const toPage = screenToPage(page)
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isSelected = range.intersectsNode(node)
    const side = text.quote === '' ? 'before' : 'after'
    if (node instanceof Element) {
      if (node.tagName === 'BR') text[isSelected ? 'quote' : side] += '\n'
      continue
    }
    const content = node.textContent ?? ''
    const from = isSelected && node === range.startContainer ? range.startOffset : 0
    const to = isSelected && node === range.endContainer ? range.endOffset : content.length
    if (!isSelected || to <= from) {
      text[side] += content
      continue
    }
    text.before += content.slice(0, from)
    text.quote += content.slice(from, to)
    text.after += content.slice(to)
    for (const rect of rectsOf(node, from, to)) rects.push(toPdfRect(toPage(rect), page.viewport.transform))
  }
  const quote = makeQuote(text)
  const isSideways = ((page.pdfPage?.rotate ?? 0) / 90) % 2 === 1
  const lines = mergeLines(rects, isSideways).slice(0, MAX_RECTS)
  return quote && lines.length > 0 ? { pageIndex, rects: lines, ink: null, ...quote, quote: quote.quote.slice(0, MAX_QUOTE_LENGTH) } : null
}

function rectsOf(node: Node, from: number, to: number): DOMRectList {
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  return range.getClientRects()
}

/** From the window's pixels to the page's; the page's box is rounded to whole pixels, its viewport is not. */
export function screenToPage({ div, viewport }: PageView): (rect: DOMRectReadOnly) => ScreenRect {
  const box = div.getBoundingClientRect()
  const [x, y] = [viewport.width / div.clientWidth, viewport.height / div.clientHeight]
  return (rect) => ({
    left: (rect.left - box.left - div.clientLeft) * x,
    top: (rect.top - box.top - div.clientTop) * y,
    width: rect.width * x,
    height: rect.height * y,
  })
}
