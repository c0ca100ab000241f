import type { PageText } from './page-text.ts'
import { endOf, lineIndexAt, paragraphAt } from './paragraphs.ts'
import { type Span, wordAt } from './words.ts'

/** A part of one page's text; empty when it is a place between two letters. */
export interface PageSpan extends Span {
  readonly pageIndex: number
}

/** From where a selection was begun to where it is now, in either direction, both included. */
export interface TextSelection {
  readonly anchor: PageSpan
  readonly head: PageSpan
}

/** A place in the paper's text. */
export interface TextPlace {
  readonly pageIndex: number
  readonly offset: number
}

/** What one press takes: a letter, a word or a paragraph at a time. */
export type Unit = 'letter' | 'word' | 'paragraph'

export function unitAt(page: PageText, hit: { readonly caret: number; readonly letter: number }, unit: Unit): Span {
  if (unit === 'letter') return { from: hit.caret, to: hit.caret }
  return unit === 'word' ? wordAt(page.text, hit.letter) : paragraphAt(page, hit.letter)
}

export function startOf({ anchor, head }: TextSelection): TextPlace {
  return isBefore(headOf(head), headOf(anchor)) ? headOf(head) : headOf(anchor)
}

export function endOfSelection({ anchor, head }: TextSelection): TextPlace {
  return isBefore(tailOf(head), tailOf(anchor)) ? tailOf(anchor) : tailOf(head)
}

export function isEmpty(selection: TextSelection): boolean {
  const [start, end] = [startOf(selection), endOfSelection(selection)]
  return start.pageIndex === end.pageIndex && start.offset === end.offset
}

/** Which parts of which pages are selected, in order; `lengthOf` says how long a page's text is. */
export function spansOf(selection: TextSelection, lengthOf: (pageIndex: number) => number): PageSpan[] {
  const [start, end] = [startOf(selection), endOfSelection(selection)]
  const spans: PageSpan[] = []
  for (let pageIndex = start.pageIndex; pageIndex <= end.pageIndex; pageIndex += 1) {
    const from = pageIndex === start.pageIndex ? start.offset : 0
    const to = pageIndex === end.pageIndex ? end.offset : lengthOf(pageIndex)
    if (to > from) spans.push({ pageIndex, from, to })
  }
  return spans
}

/** The same selection with its moving end at a place. What one press took stays whole only while it was dragged. */
export function moveHead(selection: TextSelection, to: TextPlace): TextSelection {
  const { anchor, head } = selection
  const isBackwards = isBefore(headOf(head), headOf(anchor))
  return { anchor: pointAt(isBackwards ? tailOf(anchor) : headOf(anchor)), head: pointAt(to) }
}

/** The end of a selection that moves. */
export function movingEnd({ anchor, head }: TextSelection): TextPlace {
  return isBefore(headOf(head), headOf(anchor)) ? headOf(head) : tailOf(head)
}

export function pointAt({ pageIndex, offset }: TextPlace): PageSpan {
  return { pageIndex, from: offset, to: offset }
}

/**
 * The place one line further or back, at the same distance along the line. The next column follows the last line of
 * this one.
 *
 * @returns null where the page's text ends
 */
export function lineBeside(page: PageText, offset: number, step: 1 | -1): number | null {
  const index = lineIndexAt(page, offset)
  const [line, next] = [page.lines[index], page.lines[index + step]]
  if (!line || !next) return null
  const along = (line.edges[offset - line.start] ?? line.left) - line.left
  const nearest = next.edges.reduce((best, edge, letter) => {
    const distance = Math.abs(edge - next.left - along)
    return distance < best.distance ? { letter, distance } : best
  }, FAR)
  return next.start + nearest.letter
}

const FAR = { letter: 0, distance: Number.POSITIVE_INFINITY }

/** Where a line begins (-1) or ends (1). */
export function lineEdge(page: PageText, offset: number, step: 1 | -1): number {
  const line = page.lines[lineIndexAt(page, offset)]
  return step === 1 ? endOf(line) : (line?.start ?? 0)
}

function headOf({ pageIndex, from }: PageSpan): TextPlace {
  return { pageIndex, offset: from }
}

function tailOf({ pageIndex, to }: PageSpan): TextPlace {
  return { pageIndex, offset: to }
}

function isBefore(one: TextPlace, other: TextPlace): boolean {
  return one.pageIndex < other.pageIndex || (one.pageIndex === other.pageIndex && one.offset < other.offset)
}
