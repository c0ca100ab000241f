/** As pdf.js gives it; `dest` and `url` are not looked at here. */
export interface OutlineSource<Target> {
  readonly title: string
  readonly items: readonly OutlineSource<Target>[]
  readonly target: Target
}

/** One line of the outline; lines are in reading order, a line's children follow it with a higher level. */
export interface OutlineLine<Target> {
  readonly id: number
  readonly title: string
  /** 1 for the outermost. */
  readonly level: number
  readonly hasChildren: boolean
  readonly target: Target
}

/** Makes lines of a tree of any depth, at most `limit` of them. Walks by a stack of its own: files nest thousands deep. */
export function outlineLines<Target>(roots: readonly OutlineSource<Target>[], limit: number): OutlineLine<Target>[] {
  const lines: OutlineLine<Target>[] = []
  const stack = roots.map((source) => ({ source, level: 1 })).reverse()
  for (let next = stack.pop(); next && lines.length < limit; next = stack.pop()) {
    const { source, level } = next
    lines.push({ id: lines.length, title: source.title, level, hasChildren: source.items.length > 0, target: source.target })
    for (const item of source.items.toReversed()) stack.push({ source: item, level: level + 1 })
  }
  return lines
}

/** The lines whose ancestors are all open. */
export function visibleLines<Target>(lines: readonly OutlineLine<Target>[], open: ReadonlySet<number>): OutlineLine<Target>[] {
  const visible: OutlineLine<Target>[] = []
  let hiddenBelow = Number.POSITIVE_INFINITY
  for (const line of lines) {
    if (line.level > hiddenBelow) continue
    hiddenBelow = Number.POSITIVE_INFINITY
    visible.push(line)
    if (line.hasChildren && !open.has(line.id)) hiddenBelow = line.level
  }
  return visible
}

/** Where a line leads: a page and, when the file says it, a height on the page in PDF units from below. */
export interface OutlinePlace {
  readonly id: number
  readonly pageIndex: number
  readonly y: number | null
}

/** The line whose section somebody reads: the last one that starts at or above `y` on the page. Null: before all. */
export function currentLine(places: readonly OutlinePlace[], pageIndex: number, y: number): number | null {
  let best: OutlinePlace | null = null
  for (const place of places) {
    const isStarted = place.pageIndex < pageIndex || (place.pageIndex === pageIndex && (place.y === null || place.y >= y))
    if (isStarted && (best === null || !isBefore(place, best))) best = place
  }
  return best?.id ?? null
}

function isBefore(place: OutlinePlace, other: OutlinePlace): boolean {
  if (place.pageIndex !== other.pageIndex) return place.pageIndex < other.pageIndex
  return (place.y ?? Number.POSITIVE_INFINITY) > (other.y ?? Number.POSITIVE_INFINITY)
}
