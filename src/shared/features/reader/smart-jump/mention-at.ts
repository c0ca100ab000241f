import { findMentions, type Mention } from './mentions.ts'
import { type PlacedLine, spanOf } from './placed-lines.ts'
import { raisedMentions, withoutRaised } from './raised.ts'

/** A mention, with where it stands: one box, or two when it is broken at the end of a line. */
export interface PlacedMention {
  readonly mention: Mention
  /** `[left, bottom, right, top]` in PDF units. */
  readonly boxes: readonly (readonly [number, number, number, number])[]
}

/** Every mention on a page, in the order of its lines. */
export function mentionsOn(lines: readonly PlacedLine[]): PlacedMention[] {
  return lines.flatMap((line, index) => {
    const next = follower(lines, index)
    const own = withoutRaised(line)
    const [text, length] = next ? joined(own, withoutRaised(next)) : [own, own.length]
    const said = findMentions(text)
      // What starts in the next line is found there.
      .filter((mention) => mention.start < line.text.length && !(mention.start >= length))
      .map((mention) => ({ mention, boxes: boxesOf(mention, line, next, length) }))
    const raised = raisedMentions(line).map((mention) => ({ mention, boxes: boxesOf(mention, line, undefined, line.text.length) }))
    return [...said, ...raised].sort((a, b) => a.mention.start - b.mention.start)
  })
}

/** The mention at a point of the page in PDF units. */
export function mentionAt(lines: readonly PlacedLine[], point: { readonly x: number; readonly y: number }): PlacedMention | null {
  const near = lines.filter((line) => Math.abs(line.y + line.height * 0.35 - point.y) < line.height * 4)
  return mentionsOn(near).find(({ boxes }) => boxes.some((box) => isIn(box, point))) ?? null
}

/** The line below in the same column. */
function follower(lines: readonly PlacedLine[], index: number): PlacedLine | undefined {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next || next.y >= line.y || line.y - next.y > line.height * 2.5) return undefined
  return next.x < line.right && next.right > line.x ? next : undefined
}

/** Two lines as one text; a hyphen at the end goes. The number is where the second starts. */
function joined(first: string, second: string): [string, number] {
  const text = `${first.trimEnd()} `
  return [text + second, text.length]
}

function boxesOf({ start, end }: Mention, line: PlacedLine, next: PlacedLine | undefined, nextStart: number) {
  const box = (of: PlacedLine, from: number, to: number) => {
    const { x, right } = spanOf(of, from, to)
    return [x, of.y - of.height * 0.25, right, of.y + of.height * 0.85] as const
  }
  const first = box(line, start, Math.min(end, line.text.length))
  return next && end > nextStart ? [first, box(next, 0, end - nextStart)] : [first]
}

function isIn([left, bottom, right, top]: readonly [number, number, number, number], { x, y }: { readonly x: number; readonly y: number }) {
  return x >= left - 2 && x <= right + 2 && y >= bottom - 1 && y <= top + 1
}
