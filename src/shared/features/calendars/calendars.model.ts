import type { WallMs } from '../../kernel/wall-clock.ts'
import type { EventZone } from './event-zone.ts'
import type { RecurRule } from './recur-rule.ts'

export const MAX_FILE_BYTES = 20_000_000
export const MAX_EVENTS = 10_000
/** Characters of one line after its folds were opened; attachments that are written into the file are longer. */
export const MAX_LINE_LENGTH = 1_000_000
export const MAX_CALENDARS = 30
/** Nobody is busy with one thing for longer. */
export const MAX_EVENT_DAYS = 366

/** Why an event of a file is not busy time. */
export const SKIP_REASONS = [
  'free',
  'cancelled',
  'no-start',
  'bad-time',
  'no-length',
  'too-long',
  'bad-rule',
  'rule-too-fine',
  'broken-line',
  'out-of-range',
  'older-version',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** What was understood only in part. */
export const REMARK_REASONS = ['unknown-zone', 'this-and-future', 'odd-line'] as const
export type RemarkReason = (typeof REMARK_REASONS)[number]

/** Why a whole file is refused. */
export const FILE_PROBLEMS = [
  'gone',
  'no-permission',
  'too-large',
  'empty',
  'not-a-calendar',
  'line-too-long',
  'too-many-events',
  'not-closed',
  'closed-twice',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

/** Time that somebody is not free, once or again and again. */
export interface BusyEvent {
  /** The same in every version of the file. */
  readonly key: string
  readonly title: string
  readonly isAllDay: boolean
  readonly zone: EventZone
  readonly startsAt: WallMs
  /** By the clock on the wall, or in real time where the file gives a length. */
  readonly length: { readonly kind: 'wall' | 'exact'; readonly minutes: number }
  readonly rule: RecurRule | null
  /** The last start that the rule may make; null: there is no end. */
  readonly until: WallMs | null
  /** Starts that fall out, and whole days. */
  readonly excluded: readonly WallMs[]
  readonly excludedDays: readonly number[]
  /** Starts beside the rule. */
  readonly added: readonly WallMs[]
  /** Further rules, and rules whose starts fall out; hardly any program writes one. */
  readonly also?: readonly Repeat[]
  readonly except?: readonly Repeat[]
}

export interface Repeat {
  readonly rule: RecurRule
  /** The last start that it may make; null: there is no end. */
  readonly until: WallMs | null
}

export interface Skip {
  /** Where in the file. */
  readonly line: number
  readonly reason: SkipReason
  /** Of the event; empty when it has none. */
  readonly title: string
}

export interface Remark {
  readonly line: number
  readonly reason: RemarkReason
  readonly title: string
}

export interface ReadCalendar {
  /** The calendar's own name; empty when the file has none. */
  readonly name: string
  readonly events: readonly BusyEvent[]
  readonly skips: readonly Skip[]
  readonly remarks: readonly Remark[]
}
