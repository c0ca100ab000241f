import { baselines, gapBetween, type TextItem, type TextPage } from '../../kernel/text-lines.ts'
import { composeAccents } from './compose-accents.ts'
import { printedTitle } from './guess-title.ts'
import { MAX_AUTHORS, tidyLine } from './papers.model.ts'

/** What authors are guessed from. */
export interface AuthorClues {
  /** Author of the PDF's metadata, as it stands there. */
  readonly metadataAuthor: string | null
  readonly firstPage: TextPage | null
}

/** The names under the title without affiliation marks, in printed order; the metadata's when it knows more. May be empty. */
export function guessAuthors(clues: AuthorClues): string[] {
  const stored = splitNames((clues.metadataAuthor ?? '').replace(/\s*\([^)]*\)/g, ''))
  const printed = clues.firstPage ? printedAuthors(clues.firstPage) : []
  return (stored.length > printed.length ? stored : printed).slice(0, MAX_AUTHORS)
}

/** Words that stand in addresses and not in names. */
const ADDRESS =
  /[@\d]|\b(?:univ\w*|institut\w*|department|dept|school|facult\w*|college|laborator\w*|labs?|research|google|microsoft|deepmind|meta|inc|ltd|corp\w*|centre|center|group|team|academy|hospital|switzerland|germany|usa|china|abstract|correspondence|preprint|submitted|published|editor)\b/i

/** How far below a name the next may stand when an address is between them, in heights of the type. */
const ADDRESS_LINES = 9
const ABSTRACT = /^\s*a\s?b\s?s\s?t\s?r\s?a\s?c\s?t\b|^\s*(?:summary|keywords|index terms|\d?\.?\s*introduction)\b/i

function printedAuthors(page: TextPage): string[] {
  const found = printedTitle(page)
  // Marks of affiliations are rows of their own, above the names they belong to.
  const first = found?.after.find((line) => /\p{L}{3}/u.test(line.text))
  if (!found || !first) return []
  const names: string[] = []
  let lastY = first.y
  for (const row of baselines(page.items).filter((items) => (items[0]?.y ?? 0) <= first.y + 0.1)) {
    if (ABSTRACT.test(withSeparators(row))) break
    const main = row.filter((item) => isOfType(item, first.fontSize, first.fontName))
    const y = main[0]?.y
    // Superscripts, addresses and letters to write to are in other type; more names may follow below them.
    if (y === undefined) continue
    if (lastY - y > first.fontSize * (names.length > 0 ? ADDRESS_LINES : 2.6)) break
    const text = withSeparators(main)
    const isDirectlyBelow = lastY - y <= first.fontSize * 2.6
    if (ADDRESS.test(text)) {
      if (isDirectlyBelow) break
      continue
    }
    const found = splitNames(text)
    if (found.length === 0) break
    names.push(...found)
    lastY = y
  }
  return names
}

function isOfType(item: TextItem, fontSize: number, fontName: string): boolean {
  return Math.abs(item.fontSize - fontSize) <= fontSize * 0.05 && item.fontName === fontName
}

/** Between two names stands a comma, a wide gap, or the marks that were left out. */
function withSeparators(items: readonly TextItem[]): string {
  let text = ''
  let previous: TextItem | undefined
  for (const item of items) {
    if (previous) text += gapBetween(previous, item) > 0.45 ? ', ' : ' '
    text += item.text
    previous = item
  }
  return text
}

function splitNames(text: string): string[] {
  return composeAccents(text)
    .replace(/[*∗†‡§¶#✉]|\b(?:Dr|Prof|PhD|Ph\.D)\b\.?/gu, '')
    .split(/[,;]|\s+and\s+|^\s*and\s+|\s+AND\s+|\s+&\s+/)
    .map((name) => tidyLine(name))
    .filter(isName)
}

/** Two to six words that begin with a capital, particles excepted. */
function isName(text: string): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.length > 6 || text.length > 60 || ADDRESS.test(text)) return false
  return (
    /^\p{Lu}/u.test(text) &&
    words.every((word) =>
      /^(?:\p{Lu}[\p{L}\p{M}.'’‐-]*|\p{Lo}+|(?:d|l|al|el|ben|ibn)['’-]\p{Lu}[\p{L}\p{M}'’-]*|van|von|vom|zu|zur|der|den|de|del|della|dello|degli|dal|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ten|ter|te|y|e|i|af|av)$/u.test(
        word,
      ),
    )
  )
}
