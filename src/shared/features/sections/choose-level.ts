import type { Candidate, HeadingStyle } from './candidates.ts'
import type { HeadingNumber } from './heading-text.ts'

/** What an outline says of candidates; see `matchOutline`. */
export interface OutlineHints {
  /** Candidates that it puts on the first level. */
  readonly first: ReadonlySet<Candidate>
  /** Candidates that it puts below. */
  readonly deeper: ReadonlySet<Candidate>
}

export const NO_HINTS: OutlineHints = { first: new Set(), deeper: new Set() }

/** Headings of the first level, in reading order, without the abstract and what stands around it. */
export function chooseFirstLevel(candidates: readonly Candidate[], hints: OutlineHints): Candidate[] {
  const usable = candidates.filter((candidate) => !hints.deeper.has(candidate))
  const chain = bestOf([findChain(usable, 'arabic', hints), findChain(usable, 'roman', hints)], (one) => chainScore(one, hints))
  const group = bestOf(styleGroups(usable), (one) => groupScore(one, hints))
  const numbered = chain ? chainScore(chain, hints) : 0
  const unnumbered = group ? groupScore(group, hints) : 0
  // In one style with what goes without a number, such as the references, the numbered are the body all the same.
  const isWithin = chain !== undefined && group !== undefined && chain.length >= 3 && chain.every((one) => group.includes(one))
  const body = chain && numbered > 0 && (isWithin || numbered >= unnumbered * 0.8) ? chain : group && unnumbered > 0 ? group : []
  const isNumbered = body === chain
  const chosen = new Set([...body, ...hints.first])
  const styles = styleOfMost(body)
  const lastInBody = Math.max(-1, ...body.map((one) => one.lineIndex))
  for (const candidate of usable) {
    if (chosen.has(candidate) || !candidate.isDistinct) continue
    if (isNumbered && styles && isFurther(candidate, body, styles, lastInBody)) chosen.add(candidate)
    if (candidate.isBackMatter && candidate.number === null && isPlausibleBackMatter(candidate, body, lastInBody)) chosen.add(candidate)
  }
  const appendices = new Map(letteredAppendices(usable, lastInBody, styles).map((one) => [one.lineIndex, one]))
  return candidates.flatMap((candidate) => appendices.get(candidate.lineIndex) ?? (chosen.has(candidate) ? candidate : []))
}

function bestOf<Kind>(options: readonly Kind[], score: (one: Kind) => number): Kind | undefined {
  let best: { one: Kind; score: number } | undefined
  for (const one of options) {
    const own = score(one)
    if (!best || own > best.score) best = { one, score: own }
  }
  return best?.one
}

/** What one heading counts for its style: known words most. */
function weight(candidate: Candidate, hints: OutlineHints): number {
  let sum = candidate.isLandmark ? 4 : candidate.isBackMatter ? 2 : 1
  if (hints.first.has(candidate)) sum += 3
  if (!candidate.isDistinct) sum -= 0.5
  if (!candidate.isOpen) sum -= 0.5
  return sum
}

const MOST_OF_UNKNOWN = 10

function chainScore(chain: readonly Candidate[], hints: OutlineHints): number {
  const known = chain.filter((one) => one.isLandmark || hints.first.has(one)).length
  // Two numbered lines with no known word among them are a list.
  if (known === 0 && (chain.length < 4 || chain.some((one) => !one.isDistinct))) return 0
  const score = chain.reduce((sum, one) => sum + weight(one, hints), 0) + chain.length
  // A long one without a known word is a bibliography; the sections have some.
  return known === 0 ? Math.min(score, MOST_OF_UNKNOWN) : score
}

function groupScore(group: readonly Candidate[], hints: OutlineHints): number {
  const known = group.filter((one) => one.isLandmark || hints.first.has(one))
  if (new Set(known.map((one) => one.words)).size < 2) return 0
  return group.reduce((sum, one) => sum + (one.isLandmark ? 4 : 0.25), 0) + known.length
}

/** Lines of one style that go 1, 2, 3 … in reading order; the best such row in the paper. */
function findChain(candidates: readonly Candidate[], kind: HeadingNumber['kind'], hints: OutlineHints): Candidate[] {
  const numbered = candidates.filter((one) => one.number?.kind === kind || (kind === 'roman' && isRomanLetter(one)))
  const chains = groupsOf(numbered, isOfOneNumberedStyle).map((group) => longestRow(group, hints))
  const best = bestOf(chains, (chain) => chainScore(chain, hints)) ?? []
  return fillRow(best, numbered)
}

/** "I", "V" and "X" followed by a period and words in small letters are read as letters. */
function isRomanLetter(candidate: Candidate): boolean {
  return candidate.number?.kind === 'letter' && /^[IVX]$/.test(candidate.number.printed)
}

function rankOf(candidate: Candidate): number {
  const number = candidate.number
  if (!number) return 0
  return number.kind === 'letter' && /^[IVX]$/.test(number.printed)
    ? { I: 1, V: 5, X: 10 }[number.printed as 'I' | 'V' | 'X']
    : number.value
}

interface Step {
  readonly candidate: Candidate
  readonly score: number
  readonly before: Step | null
}

/** Each number follows the one before it, or leaves out one at a price. */
function longestRow(group: readonly Candidate[], hints: OutlineHints): Candidate[] {
  const steps: Step[] = []
  for (const candidate of group) {
    const value = rankOf(candidate)
    const own = weight(candidate, hints) + 1
    const from = bestOf(
      steps.filter((step) => {
        const gap = value - rankOf(step.candidate)
        return gap === 1 || gap === 2
      }),
      (step) => step.score - (value - rankOf(step.candidate) - 1) * 3,
    )
    const alone = own - (value <= 1 ? 0 : value === 2 ? 2 : 6)
    const joined = from ? from.score + own - (value - rankOf(from.candidate) - 1) * 3 : Number.NEGATIVE_INFINITY
    steps.push(from && joined >= alone ? { candidate, score: joined, before: from } : { candidate, score: alone, before: null })
  }
  const row: Candidate[] = []
  for (let step = bestOf(steps, (one) => one.score) ?? null; step; step = step.before) row.unshift(step.candidate)
  return row
}

/** A number that the row leaves out may be set a little differently, as when mathematics begins the heading. */
function fillRow(row: readonly Candidate[], numbered: readonly Candidate[]): Candidate[] {
  const filled = [...row]
  for (let index = 0; index < filled.length; index += 1) {
    const [one, previous] = [filled[index], filled[index - 1]]
    if (!one) continue
    const missing = rankOf(one) - 1
    if (missing < 1 || (previous && rankOf(previous) >= missing)) continue
    const between = numbered.filter(
      (other) =>
        rankOf(other) === missing &&
        other.lineIndex < one.lineIndex &&
        other.lineIndex > (previous?.lineIndex ?? -1) &&
        other.style.fontSize >= one.style.fontSize * 0.85,
    )
    const found = between.at(-1)
    if (!found) continue
    filled.splice(index, 0, found)
    index -= 1
  }
  return filled
}

function groupsOf(candidates: readonly Candidate[], isSame: (a: Candidate, b: Candidate) => boolean): Candidate[][] {
  const groups: Candidate[][] = []
  for (const candidate of candidates) {
    const group = groups.find(([first]) => first && isSame(first, candidate))
    if (group) group.push(candidate)
    else groups.push([candidate])
  }
  return groups
}

function isOfOneNumberedStyle(a: Candidate, b: Candidate): boolean {
  return isOfOneSize(a.style, b.style) && a.style.isBodyFont === b.style.isBodyFont && a.style.isCapitals === b.style.isCapitals
}

function isOfOneSize(a: HeadingStyle, b: HeadingStyle): boolean {
  return Math.abs(a.fontSize - b.fontSize) <= 0.03 * Math.max(a.fontSize, b.fontSize)
}

function isOfOneStyle(a: HeadingStyle, b: HeadingStyle): boolean {
  return isOfOneSize(a, b) && a.fontName === b.fontName && a.isBodyFont === b.isBodyFont
}

/** Unnumbered lines, or lines whatever their number, by style. */
function styleGroups(candidates: readonly Candidate[]): Candidate[][] {
  const usable = candidates.filter((one) => one.isDistinct && one.number?.kind !== 'sub')
  return groupsOf(usable, (a, b) => isOfOneStyle(a.style, b.style) && a.style.isCapitals === b.style.isCapitals)
}

function styleOfMost(body: readonly Candidate[]): HeadingStyle | null {
  const groups = groupsOf(body, (a, b) => isOfOneStyle(a.style, b.style))
  return bestOf(groups, (group) => group.length)?.[0]?.style ?? null
}

/** Unnumbered lines in the very type of the sections, after the first of them: sections that go without a number. */
function isFurther(candidate: Candidate, body: readonly Candidate[], style: HeadingStyle, lastInBody: number): boolean {
  const first = body[0]
  if (!first || candidate.number !== null || candidate.lineIndex < first.lineIndex || !isOfOneStyle(candidate.style, style)) return false
  if (style.isBodyFont && candidate.style.isCapitals !== style.isCapitals) return false
  if (!isAligned(candidate, body)) return false
  return candidate.lineIndex > lastInBody || candidate.isLandmark || (style.fontSize > 0 && candidate.isOpen && !style.isBodyFont)
}

/** It begins where a section in its column does, or is centred as one is; words in figures are not. */
function isAligned({ line }: Candidate, body: readonly Candidate[]): boolean {
  const others = body.filter((one) => one.line.column === line.column)
  const middle = line.x + line.right
  return (
    others.length === 0 || others.some(({ line: other }) => Math.abs(other.x - line.x) < 4 || Math.abs(other.x + other.right - middle) < 8)
  )
}

/** Back matter stands in the paper's last part; in a paper with no other heading it is found all the same. */
function isPlausibleBackMatter(candidate: Candidate, body: readonly Candidate[], lastInBody: number): boolean {
  return body.length === 0 || candidate.lineIndex > lastInBody || candidate.words === 'references'
}

function asLettered(candidate: Candidate): Candidate {
  return candidate.letter ? { ...candidate, ...candidate.letter, letter: null } : candidate
}

/** "A …", "B …" after the last section, in order and in the sections' size. */
function letteredAppendices(candidates: readonly Candidate[], lastInBody: number, style: HeadingStyle | null): Candidate[] {
  const lettered = candidates.map(asLettered).filter((one) => one.number?.kind === 'letter' && one.lineIndex > lastInBody && one.isDistinct)
  const ofSize = lettered.filter(
    (one) => !style || (isOfOneSize(one.style, style) && one.style.isBodyFont === style.isBodyFont) || /^append/i.test(one.line.text),
  )
  const found: Candidate[] = []
  for (const one of ofSize) {
    const expected = (found.at(-1)?.number?.value ?? 0) + 1
    if (one.number?.value === expected || one.number?.value === expected + 1) found.push(one)
  }
  return found
}
