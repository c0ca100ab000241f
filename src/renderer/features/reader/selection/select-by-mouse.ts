import { hitText } from '../../../../shared/features/reader/selection/hit.ts'
import { moveHead, pointAt, type TextSelection, type Unit, unitAt } from '../../../../shared/features/reader/selection/selection.ts'
import type { PaperView } from '../viewer.ts'
import { type PagePoint, pageAt } from './page-at.ts'
import { scrollWhileDragging } from './scroll-while-dragging.ts'

/** A hand moves so far, in pixels, without meaning a drag. */
const SLIP_PX = 3

/**
 * Selects with the mouse: a drag takes words (with Alt letters), a double click a word, a triple click a paragraph, and
 * Shift extends what is selected.
 *
 * @param isOn false while another tool has the mouse.
 */
export function selectByMouse(view: PaperView, isOn: () => boolean, signal: AbortSignal): void {
  view.container.addEventListener(
    'mousedown',
    (event) => {
      const target = event.target as Element
      if (event.button !== 0 || !isOn() || !target.closest('.page') || target.closest('a, button, input, textarea, select')) return
      const point = pageAt(view, event.clientX, event.clientY)
      if (!point) return
      // The browser's own selection would follow the order of elements.
      event.preventDefault()
      view.container.focus({ preventScroll: true })
      press(view, event, point)
    },
    { signal },
  )
}

function press({ container, selection, ...rest }: PaperView, event: MouseEvent, point: PagePoint): void {
  const view = { container, selection, ...rest }
  const { texts } = selection
  const before = selection.get().selection
  const isExtending = event.shiftKey && before !== null
  const unit: Unit | null = event.detail === 2 ? 'word' : event.detail >= 3 ? 'paragraph' : null
  let block = blockAt(view, point)
  const select = (to: PagePoint, isLetter: boolean, isSettled: boolean) => {
    const chosen = unit ?? (isLetter ? 'letter' : 'word')
    const head = spanAt(view, to, chosen, to.pageIndex === point.pageIndex ? block : undefined)
    const anchor = isExtending ? null : spanAt(view, point, chosen)
    if (!head) return
    if (to.pageIndex === point.pageIndex) block = head.block
    const next: TextSelection | null = isExtending ? extend(before, head.span) : anchor && { anchor: anchor.span, head: head.span }
    if (next) selection.set(next, isSettled)
  }

  const end = new AbortController()
  let last = { x: event.clientX, y: event.clientY, isLetter: event.altKey }
  let isDragging = false
  const follow = () => {
    const to = pageAt(view, last.x, last.y)
    // A page that has only just come into sight.
    if (to && !texts.get(to.pageIndex)) void texts.load(to.pageIndex)
    else if (to) select(to, last.isLetter, false)
  }
  const start = () => {
    if (isExtending || unit) select(point, event.altKey, false)
    else selection.clear()
  }
  // The first press on a page may come before its text.
  if (texts.get(point.pageIndex)) start()
  else void texts.load(point.pageIndex).then(start)
  window.addEventListener(
    'mousemove',
    (move) => {
      last = { x: move.clientX, y: move.clientY, isLetter: move.altKey }
      isDragging ||= Math.hypot(move.clientX - event.clientX, move.clientY - event.clientY) > SLIP_PX
      if (isDragging) follow()
    },
    { signal: end.signal },
  )
  scrollWhileDragging(container, () => (isDragging ? last : null), follow, end.signal)
  window.addEventListener(
    'mouseup',
    () => {
      end.abort()
      const { selection: selected } = selection.get()
      if (selected) selection.set(selected, true)
    },
    { signal: end.signal },
  )
}

function blockAt({ selection }: PaperView, { pageIndex, x, y }: PagePoint): number | undefined {
  const page = selection.texts.get(pageIndex)
  return page ? hitText(page, x, y)?.block : undefined
}

function spanAt({ selection }: PaperView, { pageIndex, x, y }: PagePoint, unit: Unit, block?: number) {
  const page = selection.texts.get(pageIndex)
  const hit = page && hitText(page, x, y, block)
  return hit ? { span: { pageIndex, ...unitAt(page, hit, unit) }, block: hit.block } : null
}

/** From where the selection was begun to a word: the side of the word that is further away. */
function extend(before: TextSelection, span: TextSelection['head']): TextSelection {
  const { anchor } = moveHead(before, { pageIndex: span.pageIndex, offset: span.from })
  const isBackwards = span.pageIndex < anchor.pageIndex || (span.pageIndex === anchor.pageIndex && span.from < anchor.from)
  return { anchor, head: pointAt({ pageIndex: span.pageIndex, offset: isBackwards ? span.from : span.to }) }
}
