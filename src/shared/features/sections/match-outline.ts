import type { Candidate } from './candidates.ts'
import { NO_HINTS, type OutlineHints } from './choose-level.ts'
import { plainLetters, plainWords, splitNumber } from './heading-text.ts'
import { isLandmark, roleOfWording } from './vocabulary.ts'

/** An entry of a PDF's outline. */
export interface OutlineEntry {
  readonly title: string
  /** 0: not inside another. */
  readonly depth: number
  /** Where it leads; null: nowhere. */
  readonly pageIndex: number | null
  /** From the top of the page as it is seen; null: the page's top. */
  readonly yTop: number | null
}

/**
 * Finds the outline's titles among the headings of the text. Where an entry leads only decides between headings that
 * say the same: outlines are known to point to the wrong page and height.
 */
export function matchOutline(entries: readonly OutlineEntry[], candidates: readonly Candidate[]): OutlineHints {
  const level = firstLevelDepth(entries)
  if (level === null) return NO_HINTS
  const first = new Set<Candidate>()
  const deeper = new Set<Candidate>()
  const free = new Set(candidates)
  for (const entry of entries) {
    const found = findEntry(entry, [...free])
    if (!found) continue
    free.delete(found)
    const isSub = splitNumber(entry.title).number?.kind === 'sub' || found.number?.kind === 'sub'
    if (entry.depth === level && !isSub) first.add(found)
    else if (entry.depth > level || isSub) deeper.add(found)
  }
  return { first, deeper }
}

/** The depth that holds the sections: not a lone title's above them. */
function firstLevelDepth(entries: readonly OutlineEntry[]): number | null {
  const depths = [...new Set(entries.map((entry) => entry.depth))].sort((a, b) => a - b)
  const at = (depth: number) =>
    entries.filter((entry) => entry.depth === depth).map((entry) => plainWords(splitNumber(entry.title).heading))
  const known = depths.find((depth) => at(depth).filter((words) => isLandmark(words) || roleOfWording(words)).length >= 2)
  return known ?? depths.find((depth) => at(depth).length >= 2) ?? depths[0] ?? null
}

function findEntry(entry: OutlineEntry, candidates: readonly Candidate[]): Candidate | null {
  const { number, heading } = splitNumber(entry.title)
  const letters = plainLetters(heading)
  if (letters.length < 3) return null
  const whole = plainLetters(entry.title)
  const sameNumber = (one: Candidate) => !number || !one.number || number.printed === one.number.printed
  const exact = candidates.filter(
    (one) => (plainLetters(one.heading) === letters && sameNumber(one)) || plainLetters(one.line.text) === whole,
  )
  const pool =
    exact.length > 0
      ? exact
      : candidates.filter((one) => sameNumber(one) && isNearOf(entry, one) && isAlike(letters, plainLetters(one.heading)))
  return [...pool].sort((a, b) => distance(entry, a) - distance(entry, b))[0] ?? null
}

function isNearOf(entry: OutlineEntry, candidate: Candidate): boolean {
  return entry.pageIndex !== null && Math.abs(candidate.line.pageIndex - entry.pageIndex) <= 1
}

/** Mathematics and long titles are cut in outlines. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 5) return false
  if (long.startsWith(short) || long.endsWith(short)) return true
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  return same >= long.length * 0.6
}

/** In points, a page counting a thousand; headings that stand out come first. */
function distance(entry: OutlineEntry, candidate: Candidate): number {
  const plain = candidate.isDistinct ? 0 : 5_000
  if (entry.pageIndex === null) return plain
  return plain + Math.abs(candidate.line.pageIndex - entry.pageIndex) * 1000 + Math.abs(candidate.line.yTop - (entry.yTop ?? 0))
}
