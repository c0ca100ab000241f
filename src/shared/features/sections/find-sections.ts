import { assignRoles } from './assign-roles.ts'
import { type Candidate, findBodyType, findCandidates } from './candidates.ts'
import { chooseFirstLevel, NO_HINTS } from './choose-level.ts'
import { withoutLineNumbers, withoutRunningHeads } from './clean-pages.ts'
import { findAbstract } from './find-abstract.ts'
import { findTargets } from './find-targets.ts'
import { findGutters } from './gutter.ts'
import { plainLetters, splitNumber } from './heading-text.ts'
import { matchOutline, type OutlineEntry } from './match-outline.ts'
import { type Line, type PlacedPage, pageLines } from './page-lines.ts'
import type { FoundSections, Section } from './sections.model.ts'

/** What sections are found from. */
export interface SectionClues {
  readonly pages: readonly PlacedPage[]
  /** The PDF's outline, in reading order; empty: it has none, or it is not to be used. */
  readonly outline: readonly OutlineEntry[]
  readonly title: string
}

/**
 * Sections of the first level and the places to jump to, from positioned text. Pages, columns and heights are those of
 * the page as it is seen. What a paper lacks is null and never guessed.
 */
export function findSections({ pages: rawPages, outline, title }: SectionClues): FoundSections {
  const pages = rawPages.map(withoutLineNumbers)
  const { columns, gutters } = findGutters(pages)
  const all = pages.flatMap((page, pageIndex) => pageLines(page, pageIndex, gutters[pageIndex] ?? null))
  const lines = withoutRunningHeads(all, pages)
  const body = findBodyType(lines, pages.length)
  const wanted = new Set(outline.map((entry) => plainLetters(splitNumber(entry.title).heading)))
  const candidates = findCandidates(lines, body, wanted).filter((one) => !isTitle(one, title))
  const chosen = chooseFirstLevel(candidates, outline.length > 0 ? matchOutline(outline, candidates) : NO_HINTS)
  const headings = withAbstract(lines, chosen)
  const roles = assignRoles(
    headings.map((one, index) => ({
      heading: one.heading,
      isLettered: one.isLettered,
      empirical: empiricalShare(lines.slice(one.lineIndex + 1, headings[index + 1]?.lineIndex)),
    })),
    { isReplication: /^\[re\]|\b(?:re|replication|reproduc\w+)\b[\]:]/i.test(title) },
  )
  const sections = headings.map(
    ({ line, number, heading }, index): Section => ({
      number,
      heading,
      pageIndex: line.pageIndex,
      yTop: Math.round(line.yTop * 10) / 10,
      column: columns === 1 ? 0 : line.column,
      role: roles[index] ?? 'other',
    }),
  )
  return { columns, sections, targets: findTargets(sections, candidates) }
}

interface Heading {
  readonly line: Line
  readonly lineIndex: number
  readonly number: string | null
  readonly heading: string
  readonly isLettered: boolean
}

function isTitle(candidate: Candidate, title: string): boolean {
  return candidate.line.pageIndex === 0 && candidate.number === null && plainLetters(candidate.heading) === plainLetters(title)
}

/** The abstract goes first; what looks like a heading above it is the paper's own head. */
function withAbstract(lines: readonly Line[], chosen: readonly Candidate[]): Heading[] {
  const headings = chosen.map(
    (one): Heading => ({
      line: one.line,
      lineIndex: one.lineIndex,
      number: one.number?.printed ?? null,
      heading: one.heading,
      isLettered: one.number?.kind === 'letter',
    }),
  )
  const firstKnown = chosen.find((one) => one.isLandmark && one.words !== 'references')
  const at = findAbstract(lines, firstKnown?.lineIndex ?? lines.length)
  const line = lines[at]
  if (!line)
    return headings.slice(
      Math.max(
        0,
        chosen.findIndex((one) => one === firstKnown || one.line.pageIndex > 0 || one.number !== null),
      ),
    )
  const abstract: Heading = { line, lineIndex: at, number: null, heading: printedAbstract(line), isLettered: false }
  return [abstract, ...headings.filter((one) => one.lineIndex > at)]
}

function printedAbstract(line: Line): string {
  const [word = 'Abstract'] = /^a\s?b\s?s\s?t\s?r\s?a\s?c\s?t|^summary/i.exec(line.text) ?? []
  return word.replace(/\s/g, '')
}

const EMPIRICAL_WORDS =
  /\b(?:tables?|figures?|figs?|accurac\w+|outperform\w*|baselines?|datasets?|results?|performance|experiment\w*|evaluat\w+|trained|seeds|average|observe\w*|score\w*|error|better|worse|improve\w*)\b/gi

/** Words of measuring for each hundred words. */
function empiricalShare(lines: readonly Line[]): number {
  const text = lines.map((line) => line.text).join(' ')
  const words = text.split(' ').length
  return words < 60 ? 0 : ((text.match(EMPIRICAL_WORDS)?.length ?? 0) / words) * 100
}
