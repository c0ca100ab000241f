import { isOnText, type Mark, type MarkPart } from './mark.model.ts'
import { moveShape } from './mark-shape.ts'
import { boundsOf, type PdfRect, textOffsetOf } from './pdf-geometry.ts'
import { nearestPassage, type Passage } from './relink-anchor.ts'
import { findNearly } from './relink-nearly.ts'
import { rangePart } from './selection/page-range.ts'
import type { PageText } from './selection/page-text.ts'
import { type Letters, lettersOf, squeeze } from './squeeze.ts'

/** What finds a mark again. */
export type Unplaced = Pick<Mark, 'id' | 'kind' | 'pageIndex' | 'rects' | 'ink' | 'quote' | 'contextBefore' | 'contextAfter' | 'sortKey'>

/** A page of the newer file. */
export interface NewPage {
  readonly text: PageText
  /** The page itself, in PDF units. */
  readonly box: PdfRect
}

export interface Relinked {
  readonly id: Mark['id']
  /** Null: what it lay on is not there any more, or too often to be told apart. */
  readonly part: MarkPart | null
}

/** A passage shorter than this says too little by itself; its surroundings have to fit, too. In letters. */
const TELLING = 12
/** So long, a passage that stands there several times is taken where it is nearest to its old page. */
const LONG = 40
/** So many letters of the surroundings have to be the same for one of several equal passages. */
const FITTING = 8
/** More equal places than these are not looked at. */
const MOST_PLACES = 300
/** A passage that moved less than this is where it was, in points. */
const SAME_PLACE_PT = 20

/**
 * Where marks lie in a newer file of the same paper. Text is found by its letters and what stands around it, also where
 * a few words changed; what has no text of its own (areas, ink, notes) goes with the line that it stood beside.
 * @param formerText the text of a page of the file that they were made on; asked for pages with marks without text
 */
export function relinkMarks(
  marks: readonly Unplaced[],
  pages: readonly NewPage[],
  formerText: (pageIndex: number) => PageText | undefined,
): Relinked[] {
  const paper = lettersOf(pages.map((page) => page.text.text))
  return marks.map((mark) => {
    const isText = isOnText(mark.kind) && mark.quote !== ''
    return { id: mark.id, part: isText ? relinkText(mark, pages, paper) : relinkDrawn(mark, pages, paper, formerText(mark.pageIndex)) }
  })
}

function relinkText(mark: Unplaced, pages: readonly NewPage[], paper: Letters): MarkPart | null {
  const found = findPassage(paper, { ...mark, rects: mark.rects }, pages)
  return found && partAt(found, pages, paper)
}

function relinkDrawn(mark: Unplaced, pages: readonly NewPage[], paper: Letters, former: PageText | undefined): MarkPart | null {
  const anchor = former && nearestPassage(former, boundsOf(mark.rects), mark.pageIndex)
  const found = anchor && findPassage(paper, anchor, pages)
  const line = found && partAt(found, pages, paper)
  if (!anchor || !line) return null
  const [before, after] = [boundsOf(anchor.rects), boundsOf(line.rects)]
  const shape = { rects: mark.rects, ink: mark.ink, quote: mark.quote, contextBefore: mark.contextBefore, contextAfter: mark.contextAfter }
  const box = pages[line.pageIndex]?.box
  if (!box) return null
  // From the upper left corner of the line: that is where it begins in both.
  const moved = moveShape({ ...shape, textOffset: textOffsetOf(mark.sortKey) }, after[0] - before[0], after[3] - before[3], box)
  return { ...moved, pageIndex: line.pageIndex, textOffset: line.textOffset }
}

interface Found {
  /** In the paper's letters. */
  readonly from: number
  readonly to: number
}

function findPassage(paper: Letters, passage: Passage, pages: readonly NewPage[]): Found | null {
  const wanted = squeeze(passage.quote).text
  if (wanted === '') return null
  const [before, after] = [squeeze(passage.contextBefore).text, squeeze(passage.contextAfter).text]
  const places: { readonly from: number; readonly fitting: number; readonly pagesOff: number }[] = []
  for (let from = paper.text.indexOf(wanted); from >= 0 && places.length < MOST_PLACES; from = paper.text.indexOf(wanted, from + 1)) {
    const fitting =
      sameEnd(paper.text.slice(Math.max(0, from - before.length), from), before) + sameStart(paper.text.slice(from + wanted.length), after)
    places.push({ from, fitting, pagesOff: Math.abs(paper.pageAt(from) - passage.pageIndex) })
  }
  if (places.length === 0) return findNearly(paper.text, wanted)
  const [best, second] = places.toSorted((a, b) => b.fitting - a.fitting || a.pagesOff - b.pagesOff)
  if (!best) return null
  const found = { from: best.from, to: best.from + wanted.length }
  if (!second && wanted.length + best.fitting >= TELLING) return found
  if (second && best.fitting >= FITTING && best.fitting > second.fitting) return found
  if (second && wanted.length >= LONG) return found
  return places.map(({ from }) => ({ from, to: from + wanted.length })).find((place) => isWhereItWas(place, passage, pages, paper)) ?? null
}

function isWhereItWas(place: Found, passage: Passage, pages: readonly NewPage[], paper: Letters): boolean {
  const part = partAt(place, pages, paper)
  if (!part || part.pageIndex !== passage.pageIndex) return false
  const [a, b] = [boundsOf(part.rects), boundsOf(passage.rects)]
  return Math.hypot(a[0] - b[0], a[3] - b[3]) < SAME_PLACE_PT
}

/** What a mark keeps of a place. One that runs over the end of a page keeps its larger part. */
function partAt({ from, to }: Found, pages: readonly NewPage[], paper: Letters): MarkPart | null {
  const [first, last] = [paper.pageAt(from), paper.pageAt(to - 1)]
  let best = { pageIndex: first, from, to }
  for (let pageIndex = first, size = 0; pageIndex <= last; pageIndex += 1) {
    const [start, end] = [Math.max(from, paper.startOf(pageIndex)), Math.min(to, paper.startOf(pageIndex + 1))]
    if (end - start <= size) continue
    size = end - start
    best = { pageIndex, from: start, to: end }
  }
  const page = pages[best.pageIndex]
  if (!page) return null
  return rangePart(page.text, best.pageIndex, { from: paper.rawAt(best.from), to: paper.rawAt(best.to - 1) + 1 })
}

function sameEnd(a: string, b: string): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}

function sameStart(a: string, b: string): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count += 1
  return count
}
