import type { Mention } from './mentions.ts'
import type { PlacedLine } from './placed-lines.ts'

/** Numbers of works or footnotes that stand above the line, as `3`, `1,4` or `3–5`. */
const NUMBERS = /^\s*\d{1,3}(?:\s*[,;–—‒-]\s*\d{1,3})*\s*,?\s*$/
/** What such a number stands behind: a word of three letters or more, a bracket or a sign that ends something. */
const BEFORE = /(?:\p{L}{3,}|\p{L}['’]s|\bal|[\p{L}\d)\]”’"'»]\s?[.,;:!?]|[\p{L}.]\s?[)\]]|[”’"»])\s?$/u
/** And where it is a power after all. */
const POWER =
  /(?:\b(?:log|exp|sin|cos|tan|sinh|cosh|tanh|max|min|lim|poly|polylog|softmax|diag|rank|var|tr|det|nnz)|[=+∈×·/^∗*<>≤≥].{0,3})\s?$/iu

/** A run of raised numbers of a line; the places are characters of its text. */
interface RaisedRun {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Runs of raised digits, commas and dashes, from left to right; what else is raised ends one. */
function raisedRuns(line: PlacedLine): RaisedRun[] {
  const runs: RaisedRun[] = []
  for (const piece of line.pieces) {
    const end = piece.start + piece.length
    const text = line.text.slice(piece.start, end)
    if (!piece.isRaised || !/^[\d\s,;–—‒-]+$/.test(text)) continue
    const last = runs.at(-1)
    // A blank is put in where there is room.
    if (last && line.text.slice(last.end, piece.start).trim() === '' && piece.start - last.end < 2) {
      runs[runs.length - 1] = { text: line.text.slice(last.start, end), start: last.start, end }
    } else runs.push({ text, start: piece.start, end })
  }
  return runs
}

/**
 * Raised numbers that may name works of the list or footnotes of the page. Powers, and numbers in front of a line, are
 * none. Which of the two they name is for the index to say.
 */
export function raisedMentions(line: PlacedLine): Mention[] {
  return raisedRuns(line).flatMap((run) => {
    const before = line.text.slice(0, run.start)
    if (!NUMBERS.test(run.text) || !BEFORE.test(before) || POWER.test(before)) return []
    return [...run.text.matchAll(/\d+/g)].map((number) => {
      const start = run.start + number.index
      return { kind: 'reference' as const, label: number[0], isRaised: true, start, end: start + number[0].length }
    })
  })
}

/** The line's text with blanks for raised numbers, which are not part of the number before them. */
export function withoutRaised(line: PlacedLine): string {
  return raisedRuns(line).reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), line.text)
}

/** The raised number that a line begins with: of a footnote, an affiliation, or an entry of the list of works. */
export function raisedStart(line: PlacedLine): string | null {
  const [run] = raisedRuns(line)
  const label = run?.start === 0 ? /^\s*(\d{1,3})\s*$/.exec(run.text)?.[1] : undefined
  return label !== undefined && line.text.slice(run?.end).trim() !== '' ? label : null
}

/** A line of names, whose raised numbers are those of their institutes. */
export function isNames(line: PlacedLine): boolean {
  const words = withoutRaised(line).match(/\p{L}{3,}/gu) ?? []
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !/^(?:and|van|von|der|den|del|dos|und)$/.test(word))
  return small.length <= words.length * 0.15
}
