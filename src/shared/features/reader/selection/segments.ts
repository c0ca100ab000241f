import type { Fragment } from './fragments.ts'
import type { FrameBox } from './frame.ts'

/** Neighbours on one line with no more than a wide word gap between them. */
export interface Segment extends FrameBox {
  readonly fragments: readonly Fragment[]
  /** Of the largest type in it. */
  readonly size: number
}

/** Relative to the size of the type. A gutter between columns is wider than the first, a word gap narrower. */
const WIDEST_GAP = 0.95
const OVERPRINT = -1
/** Below a superscript begins where the superscript began. */
const SCRIPT_BACK = -5
const SCRIPT_SIZE = 0.85
/** Items of a line that are looked back at. */
const NEAR = 6
/** A superscript is no further from the baseline than this. */
const SAME_LINE = 0.7

/** Joins text that follows on the same line, first in the file's order and then by place. */
export function joinSegments(fragments: readonly Fragment[]): Segment[] {
  const runs: Fragment[][] = []
  for (const fragment of fragments) {
    const run = runs.at(-1)
    if (run && follows(run, fragment)) run.push(fragment)
    else runs.push([fragment])
  }
  return mergeByPlace(runs.map(toSegment))
}

export function toSegment(fragments: readonly Fragment[]): Segment {
  const size = Math.max(...fragments.map((fragment) => fragment.size))
  // Only the line's own type says how tall it is; its superscripts would make it overlap its neighbours.
  const main = fragments.filter((fragment) => fragment.size > 0.8 * size)
  const widest = main.reduce((best, fragment) => (fragment.right - fragment.left > best.right - best.left ? fragment : best))
  return {
    fragments,
    size,
    left: Math.min(...fragments.map((fragment) => fragment.left)),
    right: Math.max(...fragments.map((fragment) => fragment.right)),
    bottom: widest.bottom,
    top: widest.top,
  }
}

/** Whether two boxes are on one line: they share most of the lower one's height. */
export function shareLine(one: FrameBox, other: FrameBox): boolean {
  const overlap = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom)
  return overlap >= 0.5 * Math.min(one.top - one.bottom, other.top - other.bottom)
}

function follows(run: readonly Fragment[], next: Fragment): boolean {
  const near = run.slice(-NEAR)
  const main = near.reduce((largest, fragment) => (fragment.size > largest.size ? fragment : largest))
  const size = Math.max(main.size, next.size)
  const right = Math.max(...near.map((fragment) => fragment.right))
  const gap = next.left - right
  const isScript = Math.min(next.size, near.at(-1)?.size ?? size) < SCRIPT_SIZE * size
  return (
    Math.abs(next.baseline - main.baseline) <= SAME_LINE * size &&
    gap <= WIDEST_GAP * size &&
    gap >= (isScript ? SCRIPT_BACK : OVERPRINT) * size
  )
}

function mergeByPlace(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = []
  for (const segment of [...segments].sort((a, b) => a.left - b.left)) {
    const index = merged.findLastIndex((left) => {
      const gap = segment.left - left.right
      const size = Math.max(left.size, segment.size)
      return gap <= WIDEST_GAP * size && gap >= OVERPRINT * size && shareLine(left, segment)
    })
    const left = merged[index]
    if (left) merged[index] = toSegment([...left.fragments, ...segment.fragments])
    else merged.push(segment)
  }
  return merged
}
