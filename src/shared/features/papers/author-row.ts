import { gapBetween, type TextItem } from '../../kernel/text-lines.ts'
import { composeAccents } from './compose-accents.ts'
import { mendStrokes } from './name-words.ts'
import { tidyLine } from './papers.model.ts'

/** The type that names are set in. */
export interface NameType {
  readonly fontName: string
  readonly fontSize: number
}

/** What a row says in the type of the names. */
export interface AuthorRow {
  /** What stands between separators: names, or pieces of an address. */
  readonly pieces: readonly string[]
  /** Something parts its pieces: commas, marks of affiliations, "and". */
  readonly isList: boolean
  /** Nothing parts its last piece from what the next row begins with. */
  readonly isOpen: boolean
}

const WORD_GAP = 0.12
/** Between two words of a line at most so much room is left; more parts two names. */
const NAME_GAP = 0.7
/** Lines of a list that are stretched to the margin have wider gaps between words. */
const STRETCHED_GAP = 1
const AND = String.raw`(?:and|AND|And|&)\s`
const SEPARATOR = String.raw`\s*(?:[,;|·•*∗⋆†‡§¶#✉](?:\s*${AND})?|\s${AND})\s*`
const SEPARATORS = new RegExp(SEPARATOR, 'u')
const SEPARATOR_AT_END = new RegExp(`(?:${SEPARATOR})$`, 'u')

export function isOfType(item: TextItem, type: NameType): boolean {
  const isOfSize = Math.abs(item.fontSize - type.fontSize) <= type.fontSize * 0.05
  // Joined letters may come from a font of their own.
  if (item.fontName !== type.fontName) return isOfSize && /^(?:ff[il]?|f[il]|[\ufb00-\ufb06])$/.test(item.text.trim())
  if (isOfSize) return true
  // Small capitals are capitals of a smaller size.
  return item.fontSize < type.fontSize && item.fontSize > type.fontSize * 0.68 && /^[\p{Lu}\p{M}\p{Sk}´¨¸\s.,'’-]+$/u.test(item.text)
}

/** @param marks Small raised signs of the page: they stand after the names that they send elsewhere. */
export function readRow(row: readonly TextItem[], type: NameType, marks: readonly TextItem[]): AuthorRow {
  const main = row.filter((item) => isOfType(item, type))
  const others = [...row.filter((item) => !main.includes(item)), ...marks]
  const hasCommas = main.some((item) => /[,;]/.test(item.text))
  let text = ''
  let isMarked = false
  for (const [index, item] of main.entries()) {
    const previous = main[index - 1]
    if (previous) {
      const isParted = isBetween(others, previous, item)
      isMarked ||= isParted
      const gap = gapBetween(previous, item)
      if (isParted || gap > (hasCommas ? STRETCHED_GAP : NAME_GAP)) text += ' ; '
      else if (gap > WORD_GAP) text += ' '
    }
    text += item.text
  }
  const last = main.at(-1)
  const isClosed = last !== undefined && others.some((other) => other.x >= endOf(last) - 1.5 && isNear(other, last))
  const plain = ` ${composeAccents(text).replace(/\b(?:Dr|Prof|Ph\.?D|M\.?D|M\.?Sc)\b\.?(?=\s|,|$)/gu, '')} `
  const pieces = plain
    .split(SEPARATORS)
    .map((piece) => mendStrokes(tidyLine(piece)))
    .filter((piece) => piece !== '')
  return {
    pieces,
    isList: isMarked || SEPARATORS.test(plain.trim()) || (isClosed && pieces.length === 1),
    isOpen: !isClosed && !SEPARATOR_AT_END.test(plain),
  }
}

function isBetween(others: readonly TextItem[], left: TextItem, right: TextItem): boolean {
  return others.some((other) => other.x >= endOf(left) - 1.5 && endOf(other) <= right.x + 1.5 && isNear(other, left))
}

/** On the same row, or raised above it as a mark is. */
function isNear(other: TextItem, item: TextItem): boolean {
  return other.y - item.y > -item.fontSize * 0.2 && other.y - item.y < item.fontSize * 0.9
}

function endOf(item: TextItem): number {
  return item.x + item.width
}
