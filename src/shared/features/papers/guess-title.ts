import { type TextLine, type TextPage, textLines } from '../../kernel/text-lines.ts'
import { composeAccents } from './compose-accents.ts'
import { type TitleSource, tidyLine } from './papers.model.ts'

/** What a title is guessed from. */
export interface TitleClues {
  /** Title of the PDF's metadata, as it stands there. */
  readonly metadataTitle: string | null
  readonly fileName: string
  readonly firstPage: TextPage | null
}

const LONGEST = 300
const MOST_LINES = 6

/** The title as printed where that can be found, else the metadata's, else the file's name. Never empty. */
export function guessTitle(clues: TitleClues): { readonly title: string; readonly source: TitleSource } {
  const metadata = plausibleTitle(clues.metadataTitle, clues.fileName)
  const printed = clues.firstPage ? printedTitle(clues.firstPage)?.title : undefined
  const choice = chooseTitle(metadata, printed ?? null, clues.firstPage)
  return choice ?? { title: titleOfFileName(clues.fileName), source: 'file-name' }
}

function chooseTitle(metadata: string | null, printed: string | null, page: TextPage | null) {
  const fromMetadata = metadata ? ({ title: metadata, source: 'metadata' } as const) : null
  const fromPage = printed ? ({ title: printed, source: 'first-page' } as const) : null
  if (!fromMetadata || !fromPage) return fromMetadata ?? fromPage
  const [stored, drawn] = [letters(fromMetadata.title), letters(fromPage.title)]
  // Many templates print titles in capitals; the metadata then knows which ones were meant.
  if (stored === drawn) return isShouting(fromPage.title) ? fromMetadata : fromPage
  // One is the other cut short: a running title, or a subtitle set in smaller type.
  if (drawn.includes(stored)) return fromPage
  if (stored.includes(drawn)) return fromMetadata
  const text = letters(page?.items.map((item) => item.text).join('') ?? '')
  // Metadata that isn't on the page is left over from a template or another paper.
  return text.includes(stored) ? fromMetadata : fromPage
}

/** Whole titles that programs and templates write, and that name nothing. */
const EMPTY_NAMES =
  /^(?:untitled.*|title|paper title|paper|article|document\d*|main|manuscript|draft|thesis|report|template|sample|unknown|no title|insert .*|type .*title.*|your title.*|.*\btemplate\b.*|layout \d+|slide \d+|presentation\d*|print|arxiv.*|doi:.*|pii:?.*|https?:.*|full page photo|camera.?ready.*|final.*version|submission.*|microsoft (?:word|powerpoint).*|.* \.\.\d+|[\d\W_]+)$/i

/** The metadata's title if a person could have written it, else null. */
export function plausibleTitle(raw: string | null, fileName: string): string | null {
  const title = tidyLine((raw ?? '').replace(/^Microsoft (?:Word|PowerPoint) - /i, ''))
  if (title.length < 4 || title.length > LONGEST || !/\p{L}{2}/u.test(title)) return null
  if (EMPTY_NAMES.test(title)) return null
  if (/\.(?:pdf|docx?|rtf|odt|tex|dvi|e?ps|indd|qxd|pptx?|pages|md|txt)$/i.test(title)) return null
  // Commands, mathematics and braces of LaTeX, and names with no space such as `icml2023_cameraready`.
  if (/\\[a-z]+|[{}$^~]|\bLaTeX\b.*\bstyle\b/i.test(title)) return null
  if (!title.includes(' ') && (/[_\d]/.test(title) || title === title.toLowerCase())) return null
  return letters(title) === letters(fileName.replace(/\.pdf$/i, '')) && /[_-]/.test(fileName) && !title.includes(' ') ? null : title
}

/** Where the abstract begins: headings that end the part of a page where titles and names stand. */
const ABSTRACT = /^(?:abstract|summary|a\s?b\s?s\s?t\s?r\s?a\s?c\s?t)\b/i
/** Lines in large type that are no titles. */
const BANNER =
  /^(?:(?:the )?journal of\b|proceedings\b|transactions\b|international (?:conference|journal)\b|lecture notes\b|arxiv\b|preprint\b|under review\b|published\b|research article|original (?:article|paper|research)|review article|article|letter|open access|technical report|contents|table of contents|(?:vol|volume|issue)\b|https?:|www\.|doi\b)/i

/** The lines of the largest type above the abstract, joined, and the lines that follow them. */
export function printedTitle(page: TextPage): { readonly title: string; readonly after: TextLine[] } | null {
  const lines = textLines(page.items)
  const abstract = lines.findIndex((line) => ABSTRACT.test(line.text))
  const head = lines
    .slice(0, abstract > 0 ? abstract : undefined)
    .filter((line) => line.y > page.height * (abstract > 0 ? 0.2 : 0.45))
    .filter((line) => !line.text.startsWith('•'))
  const candidates = head.filter((line) => isTitleLike(line.text))
  const largest = Math.max(0, ...candidates.map((line) => line.fontSize))
  const first = candidates.find((line) => line.fontSize >= largest * 0.97)
  if (!first) return null
  // It may begin high enough and go on below, as on a page that holds nothing else.
  const start = lines.indexOf(first)
  const last = abstract > 0 ? abstract : lines.length
  let end = start + 1
  for (; end < last && end - start < MOST_LINES; end += 1) {
    const [previous, line] = [lines[end - 1], lines[end]]
    if (!previous || !line || !continuesTitle(previous, line)) break
  }
  const title = tidyLine(composeAccents(lines.slice(start, end).reduce((text, line) => joinLines(text, line.text), ''))).replace(
    /[\s*∗†‡]+$/u,
    '',
  )
  return title.length > LONGEST || title.length < 3 ? null : { title, after: lines.slice(end) }
}

function continuesTitle(previous: TextLine, line: TextLine): boolean {
  const isSameType = Math.abs(line.fontSize - previous.fontSize) <= previous.fontSize * 0.04
  return isSameType && previous.y - line.y <= previous.fontSize * 1.9 && !ABSTRACT.test(line.text)
}

/** A hyphen at the end of a title's line belongs to the word: titles are not broken inside syllables. */
function joinLines(text: string, next: string): string {
  return text === '' || /\p{L}-$/u.test(text) ? text + next : `${text} ${next}`
}

function isTitleLike(text: string): boolean {
  // A banner's letters are often set apart: "R E S C I E N C E".
  const isSpacedOut = /^(?:\S ){3,}\S$/.test(text)
  return text.length >= 4 && /\p{L}{3}/u.test(text) && !BANNER.test(text) && !isSpacedOut
}

function titleOfFileName(fileName: string): string {
  return tidyLine(fileName.replace(/\.pdf$/i, '').replace(/_+/g, ' ')) || 'Untitled paper'
}

/** Only letters and digits, without case and accents: what two writings of one title have in common. */
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

function isShouting(title: string): boolean {
  return title === title.toUpperCase() && title !== title.toLowerCase()
}
