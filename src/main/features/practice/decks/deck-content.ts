import type { NoteProblem } from '../../../../shared/features/practice/decks/deck.model.ts'
import type { QuestionKind, Rating } from '../../../../shared/features/practice/practice.model.ts'

/** An answer that was given in another program. */
export interface PastAnswer {
  /** Epoch milliseconds. */
  readonly at: number
  readonly rating: Rating
  readonly shownMs: number
}

/** A question as a package holds it: a note, or one of its cards when the cards ask different things. */
export interface DeckQuestion {
  /** The note's own name for itself, with the card's number behind it from the second on. */
  readonly key: string
  readonly noteId: number
  readonly deck: string
  readonly kind: QuestionKind
  readonly prompt: string
  readonly answer: string
  readonly tags: readonly string[]
  /** Only our own packages know them. */
  readonly own: { readonly reading: string; readonly difficulty: 1 | 2 | 3; readonly timeLimitS: number | null } | null
  /** Of all of the above but the ids, so that a second import sees what changed. */
  readonly sum: string
  readonly cards: readonly { readonly ordinal: number; readonly isSuspended: boolean; readonly answers: readonly PastAnswer[] }[]
}

/** A file of a package that a question shows, by the SHA-256 of its bytes. */
export interface DeckMedia {
  readonly sha256: string
  /** Also its kind: see `MEDIA_KINDS`. */
  readonly extension: string
  readonly name: string
  readonly bytes: number
}

/** Everything that a package holds for us. */
export interface DeckContent {
  readonly form: 'legacy' | 'newest'
  readonly questions: readonly DeckQuestion[]
  readonly media: readonly DeckMedia[]
  /** Files that questions name and the package doesn't hold. */
  readonly missingMedia: number
  readonly skipped: readonly { readonly title: string; readonly problem: NoteProblem }[]
}
