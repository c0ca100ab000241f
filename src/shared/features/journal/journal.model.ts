import type { JournalEntryId, SessionId } from '../../kernel/ids.ts'
import { withNames } from '../../kernel/reference.ts'
import type { EpochMs, IsoDate } from '../../kernel/time.ts'

export const TEMPLATES = ['blank', 'daily', 'after-paper-session', 'after-interview', 'rejection', 'weekly-review', 'vision'] as const
export type Template = (typeof TEMPLATES)[number]

/** Longest title and body that are kept, in UTF-16 units. The editor stops there; main refuses more. */
export const MAX_TITLE_CHARS = 300
export const MAX_BODY_CHARS = 4_000_000

/** How much of a body a list needs to read to make an excerpt. */
export const EXCERPT_SOURCE_CHARS = 2_000
const EXCERPT_CHARS = 160

/** Steps of the scales of mood and energy, from low to high. */
export const SCALE = [1, 2, 3, 4, 5] as const

export const MAX_TAGS = 20
export const MAX_TAG_CHARS = 40

/** Tags without blanks around them, none twice whatever its case, in the order given. */
export function tidyTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>()
  for (const tag of tags.map((text) => text.replace(/[\s,]+/g, ' ').trim())) {
    if (tag !== '' && !kept.has(tag.toLowerCase())) kept.set(tag.toLowerCase(), tag)
  }
  return [...kept.values()]
}

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
  readonly tags: readonly string[]
  /** 1 to 5; null: not said. */
  readonly mood: number | null
  readonly energy: number | null
  /** Unfinished entries are the drafts that Today reminds of. */
  readonly isFinished: boolean
}

/**
 * The first words a person wrote, at most 160 characters, on one line. Headings and quotes are skipped, because a
 * template puts its prompts in headings and its facts in a quote; list signs, emphasis and addresses are left out.
 */
export function excerptOf(body: string): string {
  const words = withNames(body.slice(0, EXCERPT_SOURCE_CHARS))
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
