import { fragmentsOf, type PageItem } from './fragments.ts'
import type { FrameBox, Quarter } from './frame.ts'
import { readingOrder, rowsOf } from './reading-order.ts'
import { joinSegments, type Segment, toSegment } from './segments.ts'

/** A line of a column. */
export interface TextLine extends FrameBox {
  readonly quarter: Quarter
  /** Which of the page's blocks it belongs to: a column between two things that span it. */
  readonly block: number
  readonly size: number
  readonly text: string
  /** Of its first letter in the page's text. */
  readonly start: number
  /** Where each letter begins along the line, and where the last one ends. */
  readonly edges: readonly number[]
  /** Of each letter in the page's raw text; -1 where the line has a blank that the file has not. */
  readonly raw: readonly number[]
}

/** A page's text in reading order. */
export interface PageText {
  /** The lines, each ended by a line break except the last. */
  readonly text: string
  readonly lines: readonly TextLine[]
}

/** Letters closer than this, relative to the size of the type, are one word. */
const WORD_GAP = 0.13

/** Puts a page's items into reading order. Text that runs in another direction than most comes last. */
export function readPageText(items: readonly PageItem[]): PageText {
  const fragments = fragmentsOf(items)
  const letters = [0, 0, 0, 0]
  for (const { quarter, text } of fragments) letters[quarter] = (letters[quarter] ?? 0) + text.length
  const quarters = ([0, 1, 2, 3] as const).filter((quarter) => letters[quarter]).sort((a, b) => (letters[b] ?? 0) - (letters[a] ?? 0))
  const lines: TextLine[] = []
  let start = 0
  let block = 0
  for (const quarter of quarters) {
    const segments = joinSegments(fragments.filter((fragment) => fragment.quarter === quarter))
    for (const segmentsOfBlock of readingOrder(segments)) {
      for (const row of rowsOf(segmentsOfBlock)) {
        const line = toLine(row, quarter, block, start)
        lines.push(line)
        start += line.text.length + 1
      }
      block += 1
    }
  }
  return { text: lines.map((line) => line.text).join('\n'), lines }
}

function toLine(row: readonly Segment[], quarter: Quarter, block: number, start: number): TextLine {
  const fragments = row.flatMap((segment) => segment.fragments)
  let text = ''
  const edges: number[] = []
  const raw: number[] = []
  let end = Number.NEGATIVE_INFINITY
  fragments.forEach((fragment) => {
    if (text !== '' && fragment.left - end > WORD_GAP * fragment.size && !text.endsWith(' ')) {
      text += ' '
      edges.push(end)
      raw.push(-1)
    }
    text += fragment.text.replace(/[\s\0]/g, ' ')
    for (let index = 0; index < fragment.text.length; index += 1) {
      // Letters that overprint the ones before never lead back, so that a place on the line is one letter.
      edges.push(Math.max(fragment.edges[index] ?? fragment.left, edges.at(-1) ?? Number.NEGATIVE_INFINITY))
      raw.push(fragment.rawStart + index)
    }
    end = Math.max(end, fragment.right)
  })
  edges.push(end)
  const { left, right, bottom, top, size } = toSegment(fragments)
  return { quarter, block, size, text, start, edges, raw, left, right, bottom, top }
}
