import { type JumpIndex, type PlacedPage, type Spot, type Target, targetKey } from './jump-index.ts'
import type { TargetKind } from './mentions.ts'
import type { PlacedLine } from './placed-lines.ts'
import { isNames, raisedMentions, raisedStart } from './raised.ts'
import { captionRect, entryRect, equationRect, headingRect } from './target-rects.ts'

const CAPTION =
  /^(figure|fig\.?|table|tab\.|algorithm|alg\.|listing)\s*((?:[A-Z]\.?|[A-Z]-)?\d+(?:\.\d+)*|[IVX]+(?=[.:\s]))\s*([:.|—–]|\s|$)\s*(.?)/i
const STATEMENT =
  /^(theorem|lemma|proposition|corollary|definition|assumption|remark|example|condition)\s+((?:[A-Z]\.?)?\d+(?:\.\d+)*|[A-Z])\s*([.:(]|$)/i
const HEADING = /^((?:\d{1,2}|[A-Z])(?:\.\d{1,2})*)\.?\s+(\p{Lu}[^.]*)$/u
const APPENDIX = /^appendix\s+([A-Z])\b/i
const EQUATION_NUMBER = /(?:^|\s)\(((?:[A-Z]\.?)?\d{1,3}(?:\.\d+)*)[a-z]?\)$/
const NUMBERED_ENTRY = /^\[?(\d{1,3})[\].]\s+\S|^\[(\d{1,3})\]\s*/
const REFERENCES = /^(?:\d{1,2}\.?\s+)?(references|bibliography|literature cited|works cited)\s*$/i

/** Units within which right edges count as one. */
const EDGE = 4
const LONGEST_HEADING = 90

/** Finds everything in a paper's pages that its text may speak of. */
export function findTargets(pages: readonly PlacedPage[]): JumpIndex {
  const targets = new Map<string, Target[]>()
  const bodyHeight = mostCommon(pages.flatMap((page) => page.lines.map((line) => Math.round(line.height * 2) / 2)))
  const references = findReferences(pages)
  const add = (target: Target, word?: string) => {
    const key = targetKey(target.kind, target.label, word)
    const known = targets.get(key)
    if (known) known.push(target)
    else targets.set(key, [target])
  }
  pages.forEach((page, pageIndex) => {
    const edges = rightEdges(page)
    page.lines.forEach((line, lineIndex) => {
      const isInReferences = references !== null && isAfter({ pageIndex, lineIndex }, references)
      addCaption(page, pageIndex, line, add)
      addStatement(page, pageIndex, line, add)
      addHeading(page, pageIndex, line, bodyHeight, isInReferences, add)
      addEquation(page, pageIndex, line, edges, bodyHeight, add)
      if (isInReferences) addEntry(page, pageIndex, lineIndex, add)
      else addFootnote(page, pageIndex, lineIndex, bodyHeight, add)
    })
  })
  for (const list of targets.values()) list.sort((a, b) => b.score - a.score)
  return { targets, pages, references, citesByRaised: citesByRaised(pages, references, targets) }
}

type Add = (target: Target, word?: string) => void

const KIND_BY_START: Readonly<Record<string, TargetKind>> = { f: 'figure', t: 'table', a: 'algorithm', l: 'algorithm' }

function addCaption(page: PlacedPage, pageIndex: number, line: PlacedLine, add: Add): void {
  const match = CAPTION.exec(line.text)
  const [, word, label, mark = '', next = ''] = match ?? []
  const kind = KIND_BY_START[word?.[0]?.toLowerCase() ?? '']
  if (!kind || !label) return
  // A sentence may begin a line with "Figure 3 shows"; then a small letter follows.
  const score = /[:.|—–]/.test(mark) ? 3 : next === '' || /[\p{Lu}\d(]/u.test(next) ? 2 : 0
  add({ kind, label, pageIndex, rect: captionRect(page, line, kind), text: line.text, score })
}

function addStatement(page: PlacedPage, pageIndex: number, line: PlacedLine, add: Add): void {
  const [, word, label, mark] = STATEMENT.exec(line.text) ?? []
  if (!word || !label) return
  add(
    { kind: 'statement', label, pageIndex, rect: headingRect(page, line), text: line.text, score: mark === '' ? 1 : 2 },
    word.toLowerCase(),
  )
}

function addHeading(page: PlacedPage, pageIndex: number, line: PlacedLine, bodyHeight: number, isInReferences: boolean, add: Add): void {
  const appendix = APPENDIX.exec(line.text)?.[1]
  const label = appendix ?? HEADING.exec(line.text)?.[1]
  if (!label || line.text.length > LONGEST_HEADING || /[,;]$/.test(line.text)) return
  // In the list of works, and among small print, lines with a number are no headings.
  const isLetter = /^[A-Z]/.test(label)
  // "A model is" begins with a word, and not with a letter that counts.
  if (!appendix && /^[A-Z]$/.test(label) && line.height < bodyHeight * 1.05) return
  if (line.height < bodyHeight * 0.95 || (isInReferences && !isLetter && line.height < bodyHeight * 1.1)) return
  const score = (line.height > bodyHeight * 1.05 ? 2 : 0) + (/\.{3}|(?:\. ){3}|\d$/.test(line.text) ? 0 : 1)
  add({ kind: 'section', label, pageIndex, rect: headingRect(page, line), text: line.text, score })
}

function addEquation(page: PlacedPage, pageIndex: number, line: PlacedLine, edges: readonly number[], bodyHeight: number, add: Add): void {
  const label = EQUATION_NUMBER.exec(line.text)?.[1]
  if (!label || line.height < bodyHeight * 0.85 || !edges.some((edge) => Math.abs(edge - line.right) < EDGE)) return
  // A line of text that happens to end so fills the column; an equation's number stands behind a gap.
  const isAlone = /^\([^)]*\)$/.test(line.text)
  const isText = /^\p{L}{2,}.*\p{L}{3,}/u.test(line.text)
  add({ kind: 'equation', label, pageIndex, rect: equationRect(page, line), text: line.text, score: isAlone ? 3 : isText ? 0 : 2 })
}

function addEntry(page: PlacedPage, pageIndex: number, lineIndex: number, add: Add): void {
  const line = page.lines[lineIndex]
  const match = line && NUMBERED_ENTRY.exec(line.text)
  const label = match?.[1] ?? match?.[2] ?? (line && raisedStart(line))
  if (!line || !label) return
  add({ kind: 'reference', label, pageIndex, rect: entryRect(page, lineIndex), text: line.text, score: line.text.startsWith('[') ? 3 : 1 })
}

/** Above this part of a page small print that begins with a number names institutes. */
const FOOT = 0.55

function addFootnote(page: PlacedPage, pageIndex: number, lineIndex: number, bodyHeight: number, add: Add): void {
  const line = page.lines[lineIndex]
  const label = line && raisedStart(line)
  if (!line || !label || line.height > bodyHeight || line.y > page.height * FOOT) return
  add({ kind: 'footnote', label, pageIndex, rect: entryRect(page, lineIndex), text: line.text, score: 1 })
}

/** Fewer may be powers and footnotes that happen to fit. */
const LEAST_CITED = 3

/** Whether more is cited by raised numbers that the list of works has than by numbers in brackets. */
function citesByRaised(pages: readonly PlacedPage[], references: Spot | null, targets: ReadonlyMap<string, readonly Target[]>): boolean {
  if (!references) return false
  let [raised, bracketed] = [0, 0]
  const labels = new Set<string>()
  for (const line of pages.slice(0, references.pageIndex + 1).flatMap((page) => page.lines)) {
    bracketed += line.text.match(/\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]/g)?.length ?? 0
    for (const { label } of raisedMentions(line)) {
      if (isNames(line) || !targets.has(targetKey('reference', label))) continue
      labels.add(label)
      raised += 1
    }
  }
  return labels.size >= LEAST_CITED && raised > bracketed
}

/** The last heading of a list of works, because a table of contents may name it before. */
function findReferences(pages: readonly PlacedPage[]): Spot | null {
  for (let pageIndex = pages.length - 1; pageIndex >= 0; pageIndex -= 1) {
    const lineIndex = pages[pageIndex]?.lines.findIndex((line) => REFERENCES.test(line.text.trim())) ?? -1
    if (lineIndex >= 0) return { pageIndex, lineIndex }
  }
  return null
}

function isAfter(spot: Spot, other: Spot): boolean {
  return spot.pageIndex > other.pageIndex || (spot.pageIndex === other.pageIndex && spot.lineIndex > other.lineIndex)
}

/** Where several lines of a page end: the right edges of its columns, and of the numbers that stand at them. */
function rightEdges(page: PlacedPage): number[] {
  const counts = new Map<number, number>()
  for (const line of page.lines) {
    const edge = Math.round(line.right / EDGE) * EDGE
    counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= 4).map(([edge]) => edge)
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0]
}
