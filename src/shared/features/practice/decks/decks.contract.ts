import { z } from 'zod'
import { task } from '../../../contract/endpoint.ts'
import { SaveOutcome } from '../../../contract/save-outcome.ts'
import { CATEGORIES, QUESTION_KINDS } from '../practice.model.ts'
import { DECK_PROBLEMS, NOTE_PROBLEMS } from './deck.model.ts'

const Token = z.string().min(1).max(64)
const Category = z.enum(CATEGORIES)
const DeckName = z.string().max(1_000)
const Unreadable = z.object({ kind: z.literal('unreadable'), reason: z.enum(DECK_PROBLEMS) })

/** What becomes of the questions of a package. */
const Counts = z.object({
  added: z.int(),
  /** Came before and were changed in the package since. */
  updated: z.int(),
  /** Came before and are as they were. */
  unchanged: z.int(),
  /** The same words are in the bank, or twice in the package. */
  duplicates: z.int(),
  /** Came before and were deleted here. */
  removed: z.int(),
  /** Their deck is left out. */
  leftOut: z.int(),
})
const Skipped = z.object({
  /** The first of them. */
  skipped: z.array(z.object({ title: z.string(), problem: z.enum(NOTE_PROBLEMS) })),
  skippedCount: z.int(),
  media: z.int(),
  /** Files that cards name and the package doesn't hold. */
  missingMedia: z.int(),
})
const Wishes = z.object({
  /** The category of each deck; null leaves the deck out. A deck that is not listed gets the category that its name says. */
  decks: z.array(z.object({ deck: DeckName, category: Category.nullable() })).max(10_000),
  /** What a question that came before and was changed in the package does. */
  known: z.enum(['update', 'keep']),
})

/** Questions come and go as packages of Anki (.apkg). Main asks for the file and never tells the page where it lies. */
export const decksContract = {
  /** Null: the person cancelled. */
  chooseDeck: task.output(z.object({ token: Token }).nullable()),
  /** What is in a package and what would become of it, before anything is written. */
  previewDeck: task
    .errors({ FILE_FORGOTTEN: {} })
    .input(z.object({ token: Token }))
    .output(
      z.discriminatedUnion('kind', [
        Unreadable,
        z.object({
          kind: z.literal('deck'),
          fileName: z.string(),
          form: z.enum(['legacy', 'newest']),
          decks: z.array(z.object({ deck: DeckName, questions: z.int(), category: Category })),
          counts: Counts,
          ...Skipped.shape,
          /** Answers given in the other program. */
          answers: z.int(),
          samples: z.array(z.object({ title: z.string(), kind: z.enum(QUESTION_KINDS) })),
        }),
      ]),
    ),
  /** Writes the questions. What a package said before and says again changes nothing, whatever was changed here. */
  importDeck: task
    .errors({ FILE_FORGOTTEN: {} })
    .input(
      Wishes.extend({
        token: Token,
        /** Answers of the other program become answers here; only of cards that were never answered here. */
        withAnswers: z.boolean(),
      }),
    )
    .output(
      z.discriminatedUnion('kind', [
        Unreadable,
        z.object({ kind: z.literal('imported'), importId: Token, ...Counts.shape, ...Skipped.shape, answers: z.int() }),
      ]),
    ),
  /** The whole bank as a package: a deck for each category. Importing it here again changes nothing. */
  exportDeck: task.input(z.object({ withDates: z.boolean() })).output(SaveOutcome),
}
