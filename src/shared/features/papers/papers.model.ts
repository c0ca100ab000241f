import type { PaperId } from '../../kernel/ids.ts'
import type { EpochMs } from '../../kernel/time.ts'

export const PAPER_STATUSES = ['unseen', 'practised', 'read'] as const
export type PaperStatus = (typeof PAPER_STATUSES)[number]

/** Where a title came from; one that the person typed is never guessed over. */
export const TITLE_SOURCES = ['metadata', 'first-page', 'file-name', 'user'] as const
export type TitleSource = (typeof TITLE_SOURCES)[number]

export const PAPER_SORTS = ['added', 'title', 'year', 'status'] as const
export type PaperSort = (typeof PAPER_SORTS)[number]

export const MAX_TITLE_LENGTH = 500
export const MAX_AUTHORS = 200
export const MAX_TAGS = 30
export const MAX_TAG_LENGTH = 40

/** A file inside a paper's file. It is listed and never opened. */
export interface Attachment {
  readonly fileName: string
  /** Null: it could not be measured. */
  readonly byteLength: number | null
}

export interface Paper {
  readonly id: PaperId
  /** How many files it had before the present one. */
  readonly formerFiles: number
  readonly title: string
  readonly titleSource: TitleSource
  readonly authors: readonly string[]
  readonly year: number | null
  readonly pageCount: number
  /** What the PDF calls its pages, by page index; null: they are numbered from 1. */
  readonly pageLabels: readonly string[] | null
  readonly status: PaperStatus
  readonly tags: readonly string[]
  readonly attachments: readonly Attachment[]
  /** Name of the file it was imported from. Not a path. */
  readonly fileName: string
  readonly byteLength: number
  readonly addedAt: EpochMs
  readonly openedAt: EpochMs | null
  /** All its text can be searched. */
  readonly isIndexed: boolean
  readonly hasCover: boolean
  /** Opens only with a password, which is never stored. */
  readonly isEncrypted: boolean
  readonly isSample: boolean
}

/** A paper as the library shows it. */
export type PaperSummary = Omit<Paper, 'formerFiles' | 'pageLabels' | 'byteLength' | 'attachments'>

/** A name as typed or found, on one line: control characters and runs of spaces become one space. */
export function tidyLine(text: string): string {
  return (
    text
      // A half of a surrogate pair can be neither stored nor shown.
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim()
  )
}

/** Authors as typed in one field, separated by commas, semicolons, line breaks or "and". */
export function parseAuthors(text: string): string[] {
  return text
    .split(/[,;\n]|\sand\s|\s&\s/)
    .map(tidyLine)
    .filter((name) => name !== '')
    .slice(0, MAX_AUTHORS)
}

/** Tags without empty ones, doubles (capitals do not count) and leading `#`, in the order given. */
export function tidyTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const tag of tags.map((raw) => tidyLine(raw.replace(/^#+/, '')).slice(0, MAX_TAG_LENGTH).trim())) {
    if (tag !== '' && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag)
  }
  return [...seen.values()].slice(0, MAX_TAGS)
}

/** Most papers that may be left out when covers are drawn. */
export const MOST_COVERS_SKIPPED = 500

/** Most papers that one question for a stretch of the library may want. */
export const MAX_SHELF_COUNT = 200

/** What the library is ordered by. */
export type OrderedPaper = Pick<Paper, 'title' | 'year' | 'status' | 'addedAt'>

export interface PaperOrder {
  readonly sort: PaperSort
  readonly isDescending: boolean
}

/** The library's order. Papers that are equal in it, or lack the value, follow by title. */
export function sortPapers<Sorted extends OrderedPaper>(papers: readonly Sorted[], { sort, isDescending }: PaperOrder): Sorted[] {
  const sign = isDescending ? -1 : 1
  return [...papers].sort((a, b) => sign * compare(a, b, sort) || compareTitles(a, b))
}

function compare(a: OrderedPaper, b: OrderedPaper, sort: PaperSort): number {
  switch (sort) {
    case 'added':
      return a.addedAt - b.addedAt
    case 'title':
      return compareTitles(a, b)
    case 'year':
      return (a.year ?? 0) - (b.year ?? 0)
    case 'status':
      return PAPER_STATUSES.indexOf(a.status) - PAPER_STATUSES.indexOf(b.status)
  }
}

// Made once: asking each time for the rules of a language costs more than comparing by them.
const TITLE_ORDER = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function compareTitles(a: OrderedPaper, b: OrderedPaper): number {
  return TITLE_ORDER.compare(a.title, b.title)
}
