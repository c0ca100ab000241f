import { type Segment, shareLine } from './segments.ts'

/** Segments of one column between two things that span it, from top to bottom. */
export type Block = readonly Segment[]

/** Relative to the size of the type: shorter lines than this are cells of a table or parts of a formula. */
const SHORTEST_LINE = 6
const NARROWEST_GUTTER = 0.9
/** Rows of two lines beside each other that make columns: at least so many, and so much of the text. */
const FEWEST_ROWS = 4
const LEAST_SHARE = 0.2
/** A line of running text, and the room beside it that a sidebar leaves. */
const TEXT_LINE = 16
const SIDEBAR_GAP = 0.9
const OUTDENTED = 0.2
/** Room that parts a page's head or foot from its text, relative to the size of the type. */
const MARGIN_GAP = 0.9
/** Parts of a page's text that can be its head or foot. */
const MARGIN_SHARE = 0.12

/** The text of a page, column after column, with what spans columns in its place. */
export function readingOrder(segments: readonly Segment[]): Block[] {
  const { head, body, foot } = partMargins(rowsOf(segments))
  const sidebar = findSidebar(body)
  const isAside = ({ right }: Segment) => sidebar !== null && right < sidebar
  const columns = [body.filter((segment) => !isAside(segment)), body.filter(isAside)]
  return [head, ...columns.flatMap((column) => orderColumns(column)), foot].filter((block) => block.length > 0)
}

/** Segments beside each other, top first, each row from left to right. */
export function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => b.bottom - a.bottom)) {
    // A tall line has smaller ones beside it; the last few rows are where they can be.
    const row = rows.slice(-3).find((candidate) => candidate[0] && shareLine(candidate[0], segment))
    if (row) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left))
}

function partMargins(rows: readonly Segment[][]): { head: Segment[]; body: Segment[]; foot: Segment[] } {
  const bottoms = rows.map((row) => Math.min(...row.map((segment) => segment.bottom)))
  const tops = rows.map((row) => Math.max(...row.map((segment) => segment.top)))
  const [top, bottom] = [Math.max(...tops), Math.min(...bottoms)]
  const isParted = (upper: number) => {
    const size = Math.max(...(rows[upper] ?? []).concat(rows[upper + 1] ?? []).map((segment) => segment.size))
    return (bottoms[upper] ?? 0) - (tops[upper + 1] ?? 0) >= MARGIN_GAP * size
  }
  const last = rows.length - 1
  const reach = MARGIN_SHARE * (top - bottom)
  const hasHead = last > 1 && isParted(0) && top - (bottoms[0] ?? 0) < reach
  const hasFoot = last > 1 && isParted(last - 1) && (tops[last] ?? 0) - bottom < reach
  return {
    head: hasHead ? (rows[0] ?? []) : [],
    body: rows.slice(hasHead ? 1 : 0, hasFoot ? last : undefined).flat(),
    foot: hasFoot ? (rows[last] ?? []) : [],
  }
}

/** Where the text begins beside a narrow column of notes or line numbers at its left; that column is read last. */
function findSidebar(segments: readonly Segment[]): number | null {
  const isText = ({ left, right, size }: Segment) => right - left >= TEXT_LINE * size
  const lines = segments.filter(isText)
  if (lines.length < FEWEST_ROWS) return null
  // Some lines of the foot may begin further left.
  const start = lines.map((line) => line.left).sort((a, b) => a - b)[Math.floor(lines.length * OUTDENTED)] ?? 0
  const beside = segments.filter((segment) => segment.right < start)
  const isParted = beside.every((segment) => start - segment.right >= SIDEBAR_GAP * segment.size)
  return beside.length >= FEWEST_ROWS && isParted ? start : null
}

/** Recursive: a column of three can be found to be two. */
function orderColumns(segments: readonly Segment[]): Block[] {
  const gutter = findGutter(segments)
  if (gutter === null) return [rowsOf(segments).flat()]
  const blocks: Block[] = []
  let [left, right]: [Segment[], Segment[]] = [[], []]
  let spanning: Segment[] = []
  const endColumns = () => {
    if (left.length > 0) blocks.push(...orderColumns(left))
    if (right.length > 0) blocks.push(...orderColumns(right))
    ;[left, right] = [[], []]
  }
  const endSpanning = () => {
    if (spanning.length > 0) blocks.push(spanning)
    spanning = []
  }
  for (const row of rowsOf(segments)) {
    if (row.some((segment) => spans(segment, gutter))) {
      endColumns()
      spanning.push(...row)
      continue
    }
    endSpanning()
    for (const segment of row) ((segment.left + segment.right) / 2 < gutter ? left : right).push(segment)
  }
  endColumns()
  endSpanning()
  return blocks
}

/** Where most pairs of lines beside each other have their room between them. Null: one column. */
function findGutter(segments: readonly Segment[]): number | null {
  const rooms: { readonly from: number; readonly to: number }[] = []
  const rows = rowsOf(segments)
  for (const row of rows) {
    row.slice(1).forEach((right, index) => {
      const left = row[index]
      if (!left) return
      const size = Math.min(left.size, right.size)
      const isText = [left, right].every((line) => line.right - line.left >= SHORTEST_LINE * size)
      if (isText && right.left - left.right >= NARROWEST_GUTTER * size) rooms.push({ from: left.right, to: right.left })
    })
  }
  const votes = (x: number) => rooms.filter(({ from, to }) => from <= x && x <= to).length
  const best = rooms.reduce<{ x: number; votes: number }>(
    (winner, { from, to }) => {
      const x = (from + to) / 2
      const count = votes(x)
      return count > winner.votes ? { x, votes: count } : winner
    },
    { x: 0, votes: 0 },
  )
  return best.votes >= FEWEST_ROWS && best.votes >= LEAST_SHARE * rows.length ? best.x : null
}

/** Text on both sides of the gutter; a formula that is a little too long for its column is not. */
function spans({ left, right, size }: Segment, gutter: number): boolean {
  const shorter = Math.min(right - gutter, gutter - left)
  const share = shorter / (right - left)
  return share >= 0.3 || (share >= 0.1 && shorter >= 2 * size)
}
