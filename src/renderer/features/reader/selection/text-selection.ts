import { MAX_PARTS, type MarkPart } from '../../../../shared/features/reader/mark.model.ts'
import { joinLines } from '../../../../shared/features/reader/quote.ts'
import { rangePart } from '../../../../shared/features/reader/selection/page-range.ts'
import {
  endOfSelection,
  isEmpty,
  type PageSpan,
  spansOf,
  startOf,
  type TextSelection,
} from '../../../../shared/features/reader/selection/selection.ts'
import type { PageTexts } from './page-texts.ts'

interface SelectionState {
  readonly selection: TextSelection | null
  /** What is selected on each page, in order; empty pieces are left out. */
  readonly spans: readonly PageSpan[]
  /** False while the mouse still drags it. */
  readonly isSettled: boolean
}

/** What is selected in a paper: ours, not the browser's, which follows the order of elements and not that of columns. */
export interface PaperSelection {
  readonly texts: PageTexts
  readonly get: () => SelectionState
  readonly subscribe: (listener: () => void) => () => void
  /** Selects, once the text of all its pages is there; a later call wins. */
  readonly set: (selection: TextSelection, isSettled: boolean) => void
  readonly clear: () => void
  /** What a mark on it keeps, page by page. */
  readonly parts: () => MarkPart[]
  /** For the clipboard. */
  readonly text: () => string
}

const NOTHING: SelectionState = { selection: null, spans: [], isSettled: true }

export function createPaperSelection(texts: PageTexts): PaperSelection {
  let state = NOTHING
  let latest = 0
  const listeners = new Set<() => void>()
  const show = (next: SelectionState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const spans = (selection: TextSelection) => spansOf(selection, (pageIndex) => texts.get(pageIndex)?.text.length ?? 0)
  return {
    texts,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (selection, isSettled) => {
      latest += 1
      const turn = latest
      const [from, to] = [startOf(selection).pageIndex, endOfSelection(selection).pageIndex]
      const pages = Array.from({ length: Math.min(to - from + 1, MAX_PARTS) }, (_, index) => from + index)
      const put = () => {
        if (turn === latest) show({ selection, spans: isEmpty(selection) ? [] : spans(selection), isSettled })
      }
      // At once where it can be: a drag follows the mouse.
      if (pages.every((pageIndex) => texts.get(pageIndex))) put()
      else void Promise.all(pages.map(texts.load)).then(put)
    },
    clear: () => {
      latest += 1
      if (state.selection) show(NOTHING)
    },
    parts: () =>
      state.spans.slice(0, MAX_PARTS).flatMap((span) => {
        const page = texts.get(span.pageIndex)
        const part = page && rangePart(page, span.pageIndex, span)
        return part ? [part] : []
      }),
    text: () => joinLines(state.spans.map((span) => texts.get(span.pageIndex)?.text.slice(span.from, span.to) ?? '').join('\n')).trim(),
  }
}
