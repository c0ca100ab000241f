import { type JumpIndex, type Spot, type Target, targetKey } from './jump-index.ts'
import type { Mention } from './mentions.ts'
import { isNames, raisedStart } from './raised.ts'
import { entryLines, entryRect } from './target-rects.ts'

const MOST_TARGETS = 6

/**
 * What a mention may mean, the likeliest first. Empty: nothing in the paper answers to it.
 *
 * @param from where it is mentioned: a line does not mean itself.
 */
export function resolveMention(
  index: JumpIndex,
  mention: Mention,
  from: { readonly pageIndex: number; readonly y: number },
): readonly Target[] {
  if (mention.isRaised) return raisedTargets(index, mention, from)
  const found = mention.year === undefined ? byLabel(index, mention) : citedWorks(index, mention, from.pageIndex)
  const others = found.filter((target) => target.pageIndex !== from.pageIndex || !isAt(target, from.y))
  // A sentence that begins a line with "Figure 3" is only shown when there is no caption.
  const best = Math.max(0, ...others.map((target) => target.score))
  return others.filter((target) => best === 0 || target.score > Math.max(0, best - 2)).slice(0, MOST_TARGETS)
}

/** A work where the paper cites so, and a footnote of the same page; both where both have the number. */
function raisedTargets(
  index: JumpIndex,
  mention: Mention,
  { pageIndex, y }: { readonly pageIndex: number; readonly y: number },
): readonly Target[] {
  if (isOfAuthors(index, pageIndex, y)) return []
  const works = index.citesByRaised ? byLabel(index, mention) : []
  const notes = index.targets.get(targetKey('footnote', mention.label)) ?? []
  return [...works, ...notes.filter((note) => note.pageIndex === pageIndex)].slice(0, MOST_TARGETS)
}

/** On the first page, above the last institute that begins with a number, and in lines of names, numbers are the institutes'. */
function isOfAuthors({ pages }: JumpIndex, pageIndex: number, y: number): boolean {
  const first = pages[0]
  if (pageIndex !== 0 || !first) return false
  const institute = first.lines.findLast((line) => line.y > first.height * 0.55 && raisedStart(line) !== null)
  if (institute && y >= institute.y - institute.height) return true
  return first.lines.some((line) => Math.abs(line.y - line.height * 0.25 - y) < 1 && isNames(line))
}

function byLabel(index: JumpIndex, mention: Mention): readonly Target[] {
  const found = index.targets.get(targetKey(mention.kind, mention.label, mention.word))
  if (found) return found
  // "Eq. 3a" and "Figure 2b" are parts of what has the number.
  return index.targets.get(targetKey(mention.kind, mention.label.replace(/^([A-Z])[.-]/, '$1'), mention.word)) ?? []
}

/** A heading's baseline lies this far below the part of the page that shows it, roughly. */
const HEADING_BASELINE = 18

function isAt(target: Target, y: number): boolean {
  const [, bottom, , top] = target.rect
  return target.kind === 'equation'
    ? Math.abs((bottom + top) / 2 - y) < 14
    : target.kind === 'section' && Math.abs(top - HEADING_BASELINE - y) < 8
}

/** Looks for an entry that names the author first and the year soon after. */
function citedWorks(index: JumpIndex, mention: Mention, fromPage: number): readonly Target[] {
  const { references, pages } = index
  if (!references) return []
  const found: Target[] = []
  for (let pageIndex = references.pageIndex; pageIndex < pages.length; pageIndex += 1) {
    const first = pageIndex === references.pageIndex ? references.lineIndex + 1 : 0
    for (let lineIndex = first; lineIndex < (pages[pageIndex]?.lines.length ?? 0); lineIndex += 1) {
      const target = citedAt(index, { pageIndex, lineIndex }, mention)
      if (target) found.push(target)
    }
  }
  // Within the list itself publishers and places look like authors.
  const least = fromPage >= references.pageIndex ? SURE_ENTRY : 0
  return found.filter((target) => target.score >= least).sort((a, b) => b.score - a.score)
}

const SURE_ENTRY = 4

/** Initials may stand in front of the first author, and a number or a bracket before them. */
const FAMILY_NAME_BY = 28

function citedAt({ pages }: JumpIndex, { pageIndex, lineIndex }: Spot, mention: Mention): Target | null {
  const page = pages[pageIndex]
  const line = page?.lines[lineIndex]
  const author = plain(mention.label)
  if (!page || !line) return null
  const start = plain(line.text)
  const at = start.indexOf(author)
  if (at < 0 || at > FAMILY_NAME_BY || /\p{L}/u.test(start[at - 1] ?? '') || /\p{L}/u.test(start[at + author.length] ?? '')) return null
  const lines = entryLines(page, lineIndex)
  const text = lines.map((one) => one.text).join(' ')
  const year = mention.year ?? ''
  const hasYear = text.includes(year) ? 2 : text.includes(year.slice(0, 4)) ? 1 : 0
  if (hasYear === 0) return null
  const before = page.lines[lineIndex - 1]?.text.trimEnd() ?? '.'
  const hasSecond = mention.secondAuthor !== undefined && plain(text).includes(plain(mention.secondAuthor))
  const isStart = before.endsWith('.') || line.x < (page.lines[lineIndex - 1]?.x ?? 0) - 3
  const score = hasYear + (hasSecond ? 2 : 0) + (isStart ? 2 : 0) + (at < 3 ? 1 : 0)
  return { kind: 'reference', label: mention.label, pageIndex, rect: entryRect(page, lineIndex), text: text.slice(0, 300), score }
}

/** Without accents, however the file writes them, and without case. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}´`¨˜ˆ¸]\s?/gu, '')
    .toLowerCase()
}
