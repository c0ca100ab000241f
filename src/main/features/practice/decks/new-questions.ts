import { tidyTags } from '../../../../shared/features/practice/practice.model.ts'
import type { QuestionId } from '../../../../shared/kernel/ids.ts'
import type { Db } from '../../../store/db.ts'
import { insertCards, type NewCard } from '../cards.store.ts'
import { insertQuestions, insertTags, type NewQuestion } from '../questions.store.ts'
import { insertReviews, type NewReview } from '../reviews.store.ts'
import { insertNotes, type NoteNames } from './decks.store.ts'
import { OWN_KEY } from './merge-questions.ts'

/** A question that a package brings, with all that belongs to it, each as it shall stand. */
export interface BroughtQuestion {
  readonly question: NewQuestion
  readonly tags: readonly string[]
  readonly note: NoteNames
  readonly cards: readonly NewCard[]
  readonly reviews: readonly NewReview[]
}

/** New questions that wait to be written together, table by table: row by row it would take three times as long. */
export class NewQuestions {
  readonly #db: Db
  #waiting: BroughtQuestion[] = []
  readonly #keys = new Set<string>()

  constructor(db: Db) {
    this.#db = db
  }

  add(brought: BroughtQuestion): void {
    this.#waiting.push(brought)
    this.#keys.add(brought.note.key).add(OWN_KEY + brought.question.id)
  }

  /** Whether what is called so is among those that wait, and not in the store yet. */
  has(key: string): boolean {
    return this.#keys.has(key)
  }

  write(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    insertQuestions(
      this.#db,
      waiting.map(({ question }) => question),
    )
    insertTags(
      this.#db,
      waiting.map(({ question: { id }, tags }): { id: QuestionId; tags: string[] } => ({ id, tags: tidyTags(tags) })),
    )
    insertNotes(
      this.#db,
      waiting.map(({ note }) => note),
    )
    insertCards(
      this.#db,
      waiting.flatMap(({ cards }) => cards),
    )
    insertReviews(
      this.#db,
      waiting.flatMap(({ reviews }) => reviews),
    )
    this.#waiting = []
    this.#keys.clear()
  }
}
