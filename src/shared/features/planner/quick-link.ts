import type { Pillar } from '../../kernel/pillars.ts'

/** Something that a block can open. `value` is `paper:<id>` or a work. */
export interface LinkChoice {
  readonly value: string
  readonly label: string
  /** What time spent on it counts for; null: it says nothing about that. */
  readonly pillar: Pillar | null
}

/** Choices of one kind, by the name of the kind. */
export interface LinkGroup {
  readonly group: string
  readonly items: readonly LinkChoice[]
}

const WRITTEN = /\[\[([^[\]]*)\]\]/
const BEGUN = /\[\[([^[\]]{0,80})$/

/** A choice as it stands in a line. */
export function linkText({ label }: LinkChoice): string {
  return `[[${plain(label)}]]`
}

/** What is typed of a link before the caret, and where it begins; null: the caret is in none. */
export function begunLink(line: string, caret: number): { readonly from: number; readonly letters: string } | null {
  const match = BEGUN.exec(line.slice(0, caret))
  return match ? { from: match.index, letters: match[1] ?? '' } : null
}

/**
 * A line and the first thing that it links to. The link is taken out of the words; a line that has no others is called
 * after it. A name that leads nowhere stays in the line as it was typed.
 * @param chosen what was picked from the offers, where two have one name
 */
export function takeLink(
  line: string,
  groups: readonly LinkGroup[],
  chosen: LinkChoice | null,
): { readonly line: string; readonly link: LinkChoice | null } {
  const match = WRITTEN.exec(line)
  const name = match && plain(match[1] ?? '').toLowerCase()
  const isNamed = (choice: LinkChoice) => plain(choice.label).toLowerCase() === name
  const link = (chosen && isNamed(chosen) ? chosen : groups.flatMap(({ items }) => items).find(isNamed)) ?? null
  if (!match || !link) return { line, link: null }
  const words = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim()
  return { line: words, link }
}

/** Choices whose name has all of these words, those that begin with the first of them before the others. */
export function offeredLinks(groups: readonly LinkGroup[], letters: string, most: number): LinkGroup[] {
  const words = letters.toLowerCase().split(/\s+/).filter(Boolean)
  const [first = ''] = words
  let left = most
  return groups.flatMap(({ group, items }) => {
    const fitting = items.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
    const begun = ({ label }: LinkChoice) => (label.toLowerCase().startsWith(first) ? 0 : 1)
    const shown = fitting.toSorted((a, b) => begun(a) - begun(b)).slice(0, Math.min(left, PER_GROUP))
    left -= shown.length
    return shown.length === 0 ? [] : [{ group, items: shown }]
  })
}

/** So that no kind hides the others. */
const PER_GROUP = 4

/** Without the signs that end a link. */
function plain(label: string): string {
  return label.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim()
}
