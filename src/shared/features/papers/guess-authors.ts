import { baselines, type TextItem, type TextPage } from '../../kernel/text-lines.ts'
import { type AuthorRow, isOfType, type NameType, readRow } from './author-row.ts'
import { composeAccents } from './compose-accents.ts'
import { printedTitle } from './guess-title.ts'
import { isAddress, isCollective, isName, isPartOfName } from './name-words.ts'
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
  const names = stored.length > printed.length || isSameInSmall(stored, printed) ? stored : printed
  return names.length > 0 ? names.slice(0, MAX_AUTHORS) : collectiveAuthor(clues)
}

/** Who signs for all of them where no person does: the metadata says so, or the first words under the title. */
function collectiveAuthor({ metadataAuthor, firstPage }: AuthorClues): string[] {
  const under = firstPage ? printedTitle(firstPage)?.after.find((line) => /\p{L}{3}/u.test(line.text))?.text : null
  const found = [metadataAuthor, under].flatMap((text) => piecesOf(text ?? '')).find(isCollective)
  return found === undefined ? [] : [found]
}

/** Many templates print names in capitals; the metadata then knows which ones were meant. */
function isSameInSmall(stored: readonly string[], printed: readonly string[]): boolean {
  const drawn = printed.join('').replace(/ /g, '')
  return drawn !== '' && drawn === drawn.toUpperCase() && drawn === stored.join('').replace(/ /g, '').toUpperCase()
}

/** How far below a name the next may stand when an address is between them, in heights of the type. */
const ADDRESS_LINES = 9
const NEXT_LINE = 2.6
/** Banners, dates and reports' numbers between the title and the names. */
const MOST_SKIPPED = 4
const END = /^\s*a\s?b\s?s\s?t\s?r\s?a\s?c\s?t\b|^\s*(?:summary|key\s?words|index terms|ccs concepts|contents|\d?\.?\s*introduction)\b/i
const NOBODY = /\banonymous\b|\bdouble.blind\b|\bauthors? names?\b/i

/** What is known after some rows of names and addresses. */
interface Reading {
  readonly names: string[]
  readonly type: NameType
  /** The last piece may go on in the next row. */
  isOpen: boolean
  /** Baseline of the last row of names, and of the last row of anything. */
  nameY: number
  lastY: number
  /** The closest that two rows stand. */
  leading: number
  /** The last row was an e-mail address. */
  isAfterEmail: boolean
  /** Addresses look like names: only where they stand tells them apart. */
  isTypeShared: boolean
}

function printedAuthors(page: TextPage): string[] {
  const after = printedTitle(page)?.after.find((line) => /\p{L}{3}/u.test(line.text))
  if (!after) return []
  let reading: Reading | null = null
  let skipped = 0
  let lastY = after.y
  for (const row of baselines(page.items)) {
    const y = row[0]?.y ?? 0
    const text = textOf(row)
    if (y > after.y + 0.1) continue
    if (END.test(text) || (NOBODY.test(text) && !reading)) break
    if (reading) {
      if (!readOn(reading, row, page.items)) break
      continue
    }
    // Marks of affiliations are rows of their own, above the names they belong to.
    if (!/\p{L}{3}/u.test(text)) continue
    if (lastY - y > after.fontSize * NEXT_LINE * 2) break
    lastY = y
    reading = startReading(row, page.items)
    if (reading) continue
    if (!isAddress(text) || skipped >= MOST_SKIPPED) break
    skipped += 1
  }
  return reading?.names.filter(isName) ?? []
}

function textOf(row: readonly TextItem[]): string {
  return row.map((item) => item.text).join(' ')
}

function startReading(row: readonly TextItem[], items: readonly TextItem[]): Reading | null {
  const first = row.find((item) => /\p{L}/u.test(item.text))
  if (!first) return null
  const type = { fontName: first.fontName, fontSize: first.fontSize }
  const reading = {
    names: [],
    type,
    isOpen: false,
    nameY: first.y,
    lastY: first.y,
    leading: first.fontSize * 2,
    isAfterEmail: false,
    isTypeShared: false,
  }
  return addNames(reading, readRow(row, type, marksOf(items, type))) ? reading : null
}

/** Small signs and numbers, such as "1,∗". */
function marksOf(items: readonly TextItem[], type: NameType): TextItem[] {
  return items.filter(
    (item) =>
      item.fontSize <= type.fontSize * 0.85 && item.text.trim() !== '' && item.text.trim().length <= 20 && !/\p{L}{3}/u.test(item.text),
  )
}

/** False: here the names have ended. */
function readOn(reading: Reading, row: readonly TextItem[], items: readonly TextItem[]): boolean {
  const { type } = reading
  const main = row.filter((item) => isOfType(item, type))
  const y = (main[0] ?? row[0])?.y ?? 0
  if (reading.nameY - y > type.fontSize * ADDRESS_LINES) return false
  const text = textOf(row)
  const gap = reading.lastY - y
  const isParted = gap > Math.max(type.fontSize * 1.4, reading.leading * 1.3)
  if (gap > type.fontSize * 0.8) reading.leading = Math.min(reading.leading, gap)
  const isBlock = !reading.isTypeShared || isParted || reading.isAfterEmail || reading.isOpen
  if (
    main.some((item) => /\p{L}{2}/u.test(item.text)) &&
    isBlock &&
    addNames(reading, readRow(main.length === row.length ? main : row, type, marksOf(items, type)))
  ) {
    reading.nameY = y
    reading.lastY = y
    reading.isAfterEmail = false
    return true
  }
  // Superscripts, addresses and letters to write to are in other type; more names may follow below them.
  if (main.length > 0) {
    const words = main.map((item) => item.text).join(' ')
    if (words.split(' ').length > 14 && !isAddress(words)) return false
    reading.isTypeShared ||= /\p{L}{2}/u.test(words)
  }
  if (/\p{L}{2}/u.test(text)) {
    reading.isAfterEmail = text.includes('@')
    reading.isOpen = false
    reading.lastY = y
  }
  return true
}

/** Takes a row's names over when it holds nothing else; what a line's end cut is put together. */
function addNames(reading: Pick<Reading, 'names' | 'isOpen'>, row: AuthorRow): boolean {
  const pieces = [...row.pieces]
  const last = reading.names.at(-1)
  const [head] = pieces
  let joined: string | null = null
  if (reading.isOpen && last !== undefined && head !== undefined && !(isName(last) && isName(head)) && isName(`${last} ${head}`)) {
    joined = `${last} ${head}`
    pieces.shift()
  }
  const isFine = pieces.every(
    (piece, index) =>
      isName(piece) || (index === pieces.length - 1 && row.isOpen && (row.isList || joined !== null) && isPartOfName(piece)),
  )
  if (!isFine || (joined === null && !pieces.some(isName))) return false
  if (joined !== null) reading.names.splice(-1, 1, joined)
  reading.names.push(...pieces)
  reading.isOpen = row.isOpen && (row.isList || joined !== null)
  return true
}

function splitNames(text: string): string[] {
  return piecesOf(text.replace(/\b(?:Dr|Prof|PhD|Ph\.D)\b\.?/gu, '')).filter(isName)
}

function piecesOf(text: string): string[] {
  return composeAccents(text)
    .replace(/[*∗†‡§¶#✉]/gu, '')
    .split(/[,;]|\s+and\s+|^\s*and\s+|\s+AND\s+|\s+&\s+/)
    .map((name) => tidyLine(name))
}
