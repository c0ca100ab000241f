import type { JournalEntryId, SessionId } from '../../kernel/ids.ts'
import type { EpochMs, IsoDate } from '../../kernel/time.ts'

export const TEMPLATES = ['blank', 'after-paper-session', 'after-interview', 'weekly-review'] as const
export type Template = (typeof TEMPLATES)[number]

/** Longest title and body that are kept, in UTF-16 units. The editor stops there; main refuses more. */
export const MAX_TITLE_CHARS = 300
export const MAX_BODY_CHARS = 4_000_000

/** How much of a body a list needs to read to make an excerpt. */
export const EXCERPT_SOURCE_CHARS = 2_000
const EXCERPT_CHARS = 160

/** What lists show of an entry. */
export interface EntrySummary {
  readonly id: JournalEntryId
  readonly template: Template
  readonly title: string
  /** First words that the person wrote: prompts and inserted facts left out. May be empty. */
  readonly excerpt: string
  /** Study day of the instant it is about, in the zone it was written in. */
  readonly day: IsoDate
  readonly writtenAt: EpochMs
  readonly sessionId: SessionId | null
  /** Unfinished entries are the drafts that Today reminds of. */
  readonly isFinished: boolean
}

/**
 * The first words a person wrote, at most 160 characters, on one line. Headings and quotes are skipped, because a
 * template puts its prompts in headings and its facts in a quote; list signs, emphasis and addresses are left out.
 */
export function excerptOf(body: string): string {
  const words = body
    .slice(0, EXCERPT_SOURCE_CHARS)
    .split('\n')
    .filter((line) => !/^\s*(#{1,6}\s|>|---|```)/.test(line))
    .map((line) =>
      line
        .replace(/^\s*([-*+]|\d+[.)])(\s+(\[[ xX]\])?|$)/, '')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`~]+/g, ''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length <= EXCERPT_CHARS ? words : `${words.slice(0, EXCERPT_CHARS).replace(/\s+\S*$/, '')}…`
}
