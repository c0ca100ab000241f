import { toFrame } from './frame.ts'
import type { PageText, TextLine } from './page-text.ts'

/** What is under a point of a page. */
export interface Hit {
  /** The nearest place between two letters. */
  readonly caret: number
  /** The letter under the point; one past a line's last letter for a point beyond it. */
  readonly letter: number
  readonly block: number
  /** From the line's box, in PDF units; 0 inside. */
  readonly distance: number
}

/** So much nearer another column has to be before a drag leaves the one it is in, in PDF units. */
const FAITHFUL_PT = 12

/**
 * The text nearest to a point in PDF units.
 *
 * @param block the column where a drag is at: the room beside it still belongs to it.
 * @returns null on a page without text
 */
export function hitText({ lines }: PageText, x: number, y: number, block?: number): Hit | null {
  const boxes = new Map<number, { distance: number; lines: TextLine[] }>()
  for (const line of lines) {
    const box = boxes.get(line.block)
    if (box) box.lines.push(line)
    else boxes.set(line.block, { distance: 0, lines: [line] })
  }
  let best: { readonly distance: number; readonly lines: readonly TextLine[] } | null = null
  for (const [index, own] of boxes) {
    const distance = distanceTo(own.lines, x, y) - (index === block ? FAITHFUL_PT : 0)
    if (!best || distance < best.distance) best = { distance, lines: own.lines }
  }
  const line = best && nearestLine(best.lines, x, y)
  return line ? hitLine(line, x, y) : null
}

function hitLine(line: TextLine, x: number, y: number): Hit {
  const { u, v } = toFrame(x, y, line.quarter)
  const { edges, start, block } = line
  const beyond = edges.findIndex((edge) => edge > u)
  const letter = beyond === -1 ? line.text.length : Math.max(0, beyond - 1)
  const [from, to] = [edges[letter] ?? 0, edges[letter + 1] ?? edges[letter] ?? 0]
  const caret = u > (from + to) / 2 && letter < line.text.length ? letter + 1 : letter
  const distance = Math.hypot(Math.max(line.left - u, 0, u - line.right), Math.max(line.bottom - v, 0, v - line.top))
  return { caret: start + caret, letter: start + letter, block, distance }
}

/** Of a point from the box around lines; across counts most, so that a line's height decides in the page's margin. */
function distanceTo(lines: readonly TextLine[], x: number, y: number): number {
  const [first] = lines
  if (!first) return Number.POSITIVE_INFINITY
  const { u, v } = toFrame(x, y, first.quarter)
  let [left, right, bottom, top] = [first.left, first.right, first.bottom, first.top]
  for (const line of lines) {
    left = Math.min(left, line.left)
    right = Math.max(right, line.right)
    bottom = Math.min(bottom, line.bottom)
    top = Math.max(top, line.top)
  }
  return Math.hypot(Math.max(left - u, 0, u - right), Math.max(bottom - v, 0, v - top))
}

function nearestLine(lines: readonly TextLine[], x: number, y: number): TextLine | null {
  let best: { readonly line: TextLine; readonly distance: number } | null = null
  for (const line of lines) {
    const { v } = toFrame(x, y, line.quarter)
    const distance = Math.abs(v - (line.bottom + line.top) / 2)
    if (!best || distance < best.distance) best = { line, distance }
  }
  return best?.line ?? null
}
