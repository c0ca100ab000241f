import { toScreenRect } from '../../../../shared/features/reader/pdf-geometry.ts'
import { boxToPage } from '../../../../shared/features/reader/selection/frame.ts'
import type { PageText, TextLine } from '../../../../shared/features/reader/selection/page-text.ts'
import { lineIndexAt } from '../../../../shared/features/reader/selection/paragraphs.ts'
import {
  lineBeside,
  lineEdge,
  moveHead,
  movingEnd,
  pointAt,
  type TextPlace,
} from '../../../../shared/features/reader/selection/selection.ts'
import { wordEdge } from '../../../../shared/features/reader/selection/words.ts'
import { type PageView, pageView } from '../place.ts'
import type { PaperView } from '../viewer.ts'

export type Move = 'letter' | 'word' | 'line' | 'edge'

/** Space that stays between what a key selected and the window's edge, in pixels. */
const MARGIN_PX = 48
const LINE_PX = 20

/** Moves the end of the selection; without one, begins at the first line in sight. */
export async function moveByKey(view: PaperView, by: Move, step: 1 | -1): Promise<void> {
  const { selection } = view
  const before = selection.get().selection ?? (await startInSight(view))
  if (!before) return
  const to = await moved(view, movingEnd(before), by, step)
  selection.set(moveHead(before, to), true)
  await selection.texts.load(to.pageIndex)
  showPlace(view, to)
}

/** Selects the text of the page in sight. */
export async function selectPage(view: PaperView): Promise<void> {
  const pageIndex = view.viewer.currentPageNumber - 1
  const { text } = await view.selection.texts.load(pageIndex)
  view.selection.set({ anchor: pointAt({ pageIndex, offset: 0 }), head: pointAt({ pageIndex, offset: text.length }) }, true)
}

/** The first line in reading order that is on the screen. */
async function startInSight(view: PaperView) {
  const pageIndex = view.viewer.currentPageNumber - 1
  const page = pageView(view, pageIndex)
  const text = await view.selection.texts.load(pageIndex)
  const first = page && text.lines.find((line) => screenTop(view, page, line) >= 0)
  if (!first) return null
  const place = pointAt({ pageIndex, offset: first.start })
  return { anchor: place, head: place }
}

async function moved({ selection: { texts }, viewer }: PaperView, place: TextPlace, by: Move, step: 1 | -1): Promise<TextPlace> {
  const page = await texts.load(place.pageIndex)
  const offset = offsetAfter(page, place.offset, by, step)
  if (offset !== null) return { ...place, offset }
  const pageIndex = place.pageIndex + step
  if (pageIndex < 0 || pageIndex >= viewer.pagesCount) return { ...place, offset: step === 1 ? page.text.length : 0 }
  const next = await texts.load(pageIndex)
  return { pageIndex, offset: step === 1 ? 0 : next.text.length }
}

/** Null: beyond the page's text. */
function offsetAfter(page: PageText, offset: number, by: Move, step: 1 | -1): number | null {
  if (by === 'line') return lineBeside(page, offset, step)
  if (by === 'edge') return lineEdge(page, offset, step)
  const next = by === 'word' ? wordEdge(page.text, offset, step) : offset + step
  return next < 0 || next > page.text.length || (next === offset && by === 'word') ? null : next
}

function showPlace(view: PaperView, { pageIndex, offset }: TextPlace): void {
  const text = view.selection.texts.get(pageIndex)
  const line = text?.lines[lineIndexAt(text, offset)]
  const page = pageView(view, pageIndex)
  if (!line || !page) return
  const at = screenTop(view, page, line)
  const below = at + LINE_PX + MARGIN_PX - view.container.clientHeight
  if (at < MARGIN_PX) view.container.scrollTop -= MARGIN_PX - at
  else if (below > 0) view.container.scrollTop += below
}

/** Of a line, below the upper edge of what is in sight, in pixels. */
function screenTop({ container }: PaperView, { div, viewport }: PageView, line: TextLine): number {
  const { top } = toScreenRect(boxToPage(line, line.quarter), viewport.transform)
  return div.offsetTop + div.clientTop + top - container.scrollTop
}
