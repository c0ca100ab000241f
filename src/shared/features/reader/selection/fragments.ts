import { letterEdges } from './advances.ts'
import { type FrameBox, type Quarter, quarterOf, toFrame } from './frame.ts'

/** A run of text as pdf.js gives it. */
export interface PageItem {
  readonly text: string
  /** Text to PDF units: `[a, b, c, d, x, y]`, x and y the left end of the baseline. */
  readonly transform: readonly number[]
  /** Along the text, in PDF units. */
  readonly width: number
}

/** An item that has letters, in the frame of its own direction. */
export interface Fragment extends FrameBox {
  readonly text: string
  readonly quarter: Quarter
  readonly baseline: number
  readonly size: number
  /** Where each letter begins along the line, and where the last one ends. */
  readonly edges: readonly number[]
  /** Of the first letter in the page's raw text: all items in the file's order, with nothing between them. */
  readonly rawStart: number
}

/** Part of the size of the type below and above the baseline that stands for a line. */
const BELOW = 0.2
const ABOVE = 0.8

/** The items with letters, in the file's order. Blank ones only say that there is a gap, which is seen anyway. */
export function fragmentsOf(items: readonly PageItem[]): Fragment[] {
  const fragments: Fragment[] = []
  let rawStart = 0
  for (const item of items) {
    const fragment = toFragment(item, rawStart)
    if (fragment) fragments.push(fragment)
    rawStart += item.text.length
  }
  return fragments
}

function toFragment({ text, transform, width }: PageItem, rawStart: number): Fragment | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d)
  const start = text.search(/[^\s\0]/)
  if (start === -1 || !(size > 0) || !(width > 0)) return null
  const quarter = quarterOf(a, b)
  const { u, v } = toFrame(x, y, quarter)
  const end = text.trimEnd().length
  const edges = letterEdges(text)
    .slice(start, end + 1)
    .map((edge) => u + edge * width)
  return {
    text: text.slice(start, end),
    quarter,
    baseline: v,
    size,
    edges,
    left: edges[0] ?? u,
    right: edges.at(-1) ?? u,
    bottom: v - BELOW * size,
    top: v + ABOVE * size,
    rawStart: rawStart + start,
  }
}
