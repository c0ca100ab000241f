import { plainWords } from './heading-text.ts'
import type { SectionRole } from './sections.model.ts'
import { isPlainMethod, isTheory, mayBeResults, roleOfWording } from './vocabulary.ts'

/** What a role is decided from. */
export interface RoleClues {
  readonly heading: string
  readonly isLettered: boolean
  /** How much its text speaks of runs, tables and numbers, relative to its length; see `empiricalShare`. */
  readonly empirical: number
}

export interface RoleContext {
  /** A replication's set-up is what it has for a method. */
  readonly isReplication: boolean
}

/** Words of measuring in a hundred, from which a section tells of results: sections on methods have half as many. */
const EMPIRICAL = 2.2
/** The same for sections whose heading hints at results. */
const EMPIRICAL_BY_NAME = 1.6

/** Roles of the sections of one paper, in reading order: by wording first, then by what stands around them. */
export function assignRoles(sections: readonly RoleClues[], { isReplication }: RoleContext): SectionRole[] {
  const words = sections.map((section) => plainWords(section.heading))
  const roles: (SectionRole | null)[] = words.map((text) => roleOfWording(text))
  markAbstract(words, roles)
  markAppendices(sections, words, roles)
  const end = endOfBody(roles)
  for (const [index, text] of words.entries()) {
    // Authors of theory call their theorems results; what they measured comes later.
    const isMeasured = (sections[index]?.empirical ?? 0) >= EMPIRICAL
    if (roles[index] === 'results' && isTheory(text) && (roles.includes('results', index + 1) || !isMeasured)) roles[index] = 'method'
    if (roles[index] === 'results' && isReplication && /\b(?:setup|set up|design|settings?)\b/.test(text)) roles[index] = 'method'
  }
  markMethod(words, roles, end)
  markResults(sections, words, roles, end)
  markRest(roles, end)
  return roles.map((role) => role ?? 'other')
}

/** "Summary" above the introduction, or as the first heading, is the abstract; at the end it concludes. */
function markAbstract(words: readonly string[], roles: (SectionRole | null)[]): void {
  const hasAbstract = roles.includes('abstract')
  for (const [index, text] of words.entries()) {
    if (text !== 'summary' && text !== 'executive summary') continue
    roles[index] = index === 0 && !hasAbstract ? 'abstract' : 'conclusion'
  }
}

function markAppendices(sections: readonly RoleClues[], words: readonly string[], roles: (SectionRole | null)[]): void {
  const references = roles.indexOf('references')
  let isBehind = false
  for (const [index, section] of sections.entries()) {
    const isTitle = /^(?:technical |online )?append(?:ix|ices|ixes)\b|^supplement/.test(words[index] ?? '')
    if (
      section.isLettered ||
      isTitle ||
      (isFurtherMaterial(words[index] ?? '') && roles.slice(0, index).some((role) => role === 'conclusion' || role === 'discussion'))
    )
      isBehind = true
    const isBackMatter = roles[index] === 'references' || (roles[index] === 'other' && !section.isLettered)
    if (section.isLettered || isTitle || ((isBehind || (references >= 0 && index > references)) && !isBackMatter)) roles[index] = 'appendix'
  }
}

/** Appendices that have no letter: what follows a conclusion and adds to what was said. */
function isFurtherMaterial(words: string): boolean {
  return /^(?:(?:omitted |missing |deferred |full |detailed |additional |further )?proofs?|(?:additional|further|extended|omitted|supplement\w*) \w+)\b/.test(
    words,
  )
}

/** Index of the first section that closes the paper: its conclusion, discussion, references or appendix. */
function endOfBody(roles: readonly (SectionRole | null)[]): number {
  const closing = roles.findIndex(
    (role, index) =>
      role === 'conclusion' ||
      role === 'references' ||
      role === 'appendix' ||
      (role === 'discussion' && !roles.slice(index).includes('results')),
  )
  return closing < 0 ? roles.length : closing
}

/** Sections without a telling name, after what introduces and before what measures, hold the authors' own approach. */
function markMethod(words: readonly string[], roles: (SectionRole | null)[], end: number): void {
  const firstResults = roles.indexOf('results')
  const plain = words.findIndex((text, index) => isPlainMethod(text) && roles[index] === 'method')
  const isOpening = (role: SectionRole | null | undefined) => role === 'introduction' || role === 'abstract'
  const opening = roles.findLastIndex((role, index) => isOpening(role) && index < end)
  for (const [index, role] of roles.entries()) {
    if (role !== null || index <= opening || index >= end) continue
    if (firstResults >= 0 && index > firstResults) continue
    // What comes before the section that is called "Method" prepares it.
    roles[index] = plain > index ? 'background' : 'method'
  }
  if (roles.includes('method')) return
  // Nothing but a set-up before the results: the only place where the approach can be.
  const before = firstResults < 0 ? end : firstResults
  const only = roles.findLastIndex((role, index) => index < before && index > opening && role === 'background')
  if (only >= 0) roles[only] = 'method'
}

/** When no heading speaks of results: the later sections whose text speaks of them. */
function markResults(sections: readonly RoleClues[], words: readonly string[], roles: (SectionRole | null)[], end: number): void {
  if (roles.includes('results')) return
  const later = roles.flatMap((role, index) => (role === 'method' && index < end ? [index] : [])).slice(1)
  const speaksOf = (index: number) =>
    (sections[index]?.empirical ?? 0) >= (mayBeResults(words[index] ?? '') ? EMPIRICAL_BY_NAME : EMPIRICAL)
  const first = later.find(speaksOf)
  if (first === undefined) return
  for (const index of later) if (index >= first) roles[index] = 'results'
}

/** What stands between results and the end without a telling name belongs to the results. */
function markRest(roles: (SectionRole | null)[], end: number): void {
  for (const [index, role] of roles.entries()) {
    if (role !== null) continue
    const isAfterResults = index < end && roles.slice(0, index).includes('results')
    roles[index] = isAfterResults ? 'results' : 'other'
  }
}
