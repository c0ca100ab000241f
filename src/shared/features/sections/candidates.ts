import { type HeadingNumber, isCapitals, parseHeading, plainLetters, plainWords } from './heading-text.ts'
import type { Line } from './page-lines.ts'
import { isBackMatter, isLandmark } from './vocabulary.ts'

/** What the paper's running text looks like. */
export interface BodyType {
  readonly fontSize: number
  /** Its font, page by page: some programs name it anew on each. */
  readonly fontNames: readonly (string | null)[]
  /** Usual distance of two baselines. */
  readonly leading: number
}

/** A line, or lines that belong together, that may be a heading. */
export interface Candidate {
  /** Its first line; its place in the paper's lines. */
  readonly line: Line
  readonly lineIndex: number
  readonly number: HeadingNumber | null
  /** Set where the first word may be a letter of an appendix: "A Simple Method". The heading keeps it. */
  readonly letter: { readonly number: HeadingNumber; readonly heading: string } | null
  readonly heading: string
  readonly words: string
  readonly lineCount: number
  readonly style: HeadingStyle
  /** Its type alone parts it from the running text. */
  readonly isDistinct: boolean
  readonly isLandmark: boolean
  readonly isBackMatter: boolean
  /** More room above it than between two lines, or the top of a column. */
  readonly isOpen: boolean
}

export interface HeadingStyle {
  readonly fontSize: number
  readonly fontName: string
  readonly isBodyFont: boolean
  readonly isCapitals: boolean
}

/** Type, font and leading of most of the text. */
export function findBodyType(lines: readonly Line[], pageCount: number): BodyType {
  const bySize = new Map<number, number>()
  for (const line of lines) {
    if (line.text.length < 20) continue
    const size = roundSize(line.fontSize)
    bySize.set(size, (bySize.get(size) ?? 0) + line.text.length)
  }
  const fontSize = mostOf(bySize) ?? 10
  const fontNames = Array.from({ length: pageCount }, (): string | null => null)
  const byPage = new Map<number, Map<string, number>>()
  const gaps = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    if (Math.abs(line.fontSize - fontSize) > fontSize * 0.04) continue
    const fonts = byPage.get(line.pageIndex) ?? new Map<string, number>()
    byPage.set(line.pageIndex, fonts)
    for (const item of line.items) fonts.set(item.fontName, (fonts.get(item.fontName) ?? 0) + item.text.length)
    const next = lines[index + 1]
    if (!next || next.pageIndex !== line.pageIndex || next.column !== line.column) continue
    const gap = Math.round((line.y - next.y) * 5) / 5
    if (gap > fontSize * 0.8 && gap < fontSize * 2.6) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
  }
  for (const [pageIndex, fonts] of byPage) fontNames[pageIndex] = mostOf(fonts) ?? null
  return { fontSize, fontNames, leading: mostOf(gaps) ?? fontSize * 1.2 }
}

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let best: { key: Key; count: number } | undefined
  for (const [key, count] of counts) if (!best || count > best.count) best = { key, count }
  return best?.key
}

function roundSize(size: number): number {
  return Math.round(size * 10) / 10
}

/** Captions, statements and table heads begin with such words and a number. */
const NO_HEADING =
  /^(?:figure|fig|table|tab|algorithm|alg|listing|theorem|lemma|definition|def|proposition|prop|corollary|claim|fact|remark|example|assumption|proof|property|conjecture|condition|observation|hypothesis|step|case|equation|eq|input|output|require|ensure|question|q|rq|task|stage|phase)s?\b\.?\s*(?:\(|\d|[A-Z]\.?\d|[IVX]+\b|[.:]|of\b)/i
const MOST_WORDS = 18
const LONGEST_HEADING = 160
const MOST_HEADING_LINES = 4

/** Every place in the text that could be a heading by its type, its number, its words, or the outline's (`wanted`, by `plainLetters`). */
export function findCandidates(lines: readonly Line[], body: BodyType, wanted: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = []
  let next = 0
  for (const lineIndex of lines.keys()) {
    if (lineIndex < next) continue
    const candidate = toCandidate(lines, lineIndex, body, wanted)
    if (!candidate) continue
    found.push(candidate)
    next = lineIndex + candidate.lineCount
  }
  return found
}

function toCandidate(lines: readonly Line[], lineIndex: number, body: BodyType, wanted: ReadonlySet<string>): Candidate | null {
  const line = lines[lineIndex]
  if (!line || !isHeadingLine(line)) return null
  const parsed = parseHeading(line.items)
  const first = parsed.isSure ? parsed : { number: null, heading: line.text }
  const style = styleOf(line, body)
  const isDistinct = !style.isBodyFont || style.fontSize > body.fontSize * 1.06 || isCapitals(first.heading)
  const words = plainWords(first.heading)
  const isKnown = (first.number !== null && isLandmark(words)) || isBackMatter(words) || wanted.has(plainLetters(first.heading))
  if (!isDistinct && !isKnown) return null
  const rest = isDistinct ? continuation(lines, lineIndex, style, body) : []
  // "APPENDIX A", and what it is about on the next line.
  const isBareAppendix = first.number !== null && first.heading === line.text && rest.length > 0
  const carryOn = (start: string) => rest.reduce((text, part) => joinLines(text, part.text), start).replace(/\s*[.:]$/, '')
  const heading = isBareAppendix ? rest.map((part) => part.text).join(' ') : carryOn(first.heading)
  if (heading.length > LONGEST_HEADING || heading.split(' ').length > MOST_WORDS + 6) return null
  const whole = plainWords(heading)
  return {
    line,
    lineIndex,
    number: first.number,
    letter: !parsed.isSure && parsed.number ? { number: parsed.number, heading: carryOn(parsed.heading) } : null,
    heading,
    words: whole,
    lineCount: 1 + rest.length,
    style,
    isDistinct,
    isLandmark: isLandmark(whole),
    isBackMatter: isBackMatter(whole),
    isOpen: isOpenAbove(lines, lineIndex, body),
  }
}

function isHeadingLine(line: Line): boolean {
  const text = line.text
  if (line.hasNeighbours || text.length < 3 || text.length > LONGEST_HEADING || NO_HEADING.test(text)) return false
  if (text.split(' ').length > MOST_WORDS || !/\p{L}{3}/u.test(text.replace(/(?<=\b\p{L}) (?=\p{L}\b)/gu, ''))) return false
  // Entries of a table of contents.
  if (/\.{3,}|(?:\. ){3,}|…/.test(text)) return false
  // Lines of a program: "4: end for".
  if (/^\d{1,3}:\s*\p{Ll}/u.test(text)) return false
  // Sentences end so, and headings do not; "Acknowledgments." does.
  if (/[,;]$/.test(text) || (/[.:]$/.test(text) && text.split(' ').length > 6)) return false
  return !/^[\p{Ll}([{=+<>|•·∗*–-]/u.test(text) && !/[=≤≥∑∫∈→]/.test(text)
}

function styleOf(line: Line, body: BodyType): HeadingStyle {
  const parsed = parseHeading(line.items)
  // The number may be set in another font; mathematics in a heading too.
  const lettered = line.items.filter((item) => /\p{L}{2}/u.test(item.text))
  const bodyFont = body.fontNames[line.pageIndex]
  const own = lettered.length > 0 ? lettered : line.items
  // Small capitals: their first letters are larger, and may stand alone.
  const capitals = line.items.filter((item) => item.fontName === own[0]?.fontName && /\p{Lu}/u.test(item.text))
  const isBodyFont = own.some((item) => item.fontName === bodyFont) && Math.abs(line.fontSize - body.fontSize) <= body.fontSize * 0.06
  return {
    fontSize: roundSize(Math.max(...[...own, ...capitals].map((item) => item.fontSize))),
    fontName: own[0]?.fontName ?? line.fontName,
    isBodyFont,
    isCapitals: isCapitals(parsed.heading),
  }
}

/** The lines below that carry the heading on: same type, set close, with no number of their own. */
function continuation(lines: readonly Line[], lineIndex: number, style: HeadingStyle, body: BodyType): Line[] {
  const rest: Line[] = []
  let previous = lines[lineIndex]
  for (let index = lineIndex + 1; previous && rest.length < MOST_HEADING_LINES - 1; index += 1) {
    const line = lines[index]
    if (!line || line.pageIndex !== previous.pageIndex || line.column !== previous.column || line.hasNeighbours) break
    const gap = previous.y - line.y
    if (gap < style.fontSize * 0.6 || gap > Math.max(style.fontSize * 1.45, body.leading * 1.15)) break
    const own = styleOf(line, body)
    const isSameType = Math.abs(own.fontSize - style.fontSize) <= style.fontSize * 0.03 && own.fontName === style.fontName
    if (!isSameType || own.isBodyFont !== style.isBodyFont || (style.isCapitals && !isCapitals(line.text))) break
    if (own.isBodyFont && !own.isCapitals) break
    const { number, isSure } = parseHeading(line.items)
    if ((number && isSure) || isLandmark(plainWords(line.text)) || isBackMatter(plainWords(line.text))) break
    rest.push(line)
    previous = line
  }
  return rest
}

/** A word that was parted at the line's end is whole again where its second half goes on in small. */
function joinLines(text: string, next: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next
  return /[-–/]$/.test(text) ? text + next : `${text} ${next}`
}

function isOpenAbove(lines: readonly Line[], lineIndex: number, body: BodyType): boolean {
  const line = lines[lineIndex]
  for (let index = lineIndex - 1; line && index >= 0; index -= 1) {
    const above = lines[index]
    if (!above || above.pageIndex !== line.pageIndex || above.column !== line.column) return true
    if (above.fontSize < body.fontSize * 0.75) continue
    return above.y - line.y >= body.leading * 1.18 || above.y < line.y
  }
  return true
}
