import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { BlockId, CardId, MarkId, PaperId, QuestionId } from '../../kernel/ids.ts'
import { EpochMs, IsoDate } from '../../kernel/time.ts'
import { decksContract } from './decks/decks.contract.ts'
import { DRILLS } from './drills/drill-names.ts'
import { memoryContract } from './memory.contract.ts'
import {
  BANK_PASTS,
  BANK_STATES,
  CARD_STANDINGS,
  CATEGORIES,
  CONFIDENCES,
  MAX_ANSWER_CHARS,
  MAX_CATCH_UP_DAYS,
  MAX_PROMPT_CHARS,
  MAX_READING_CHARS,
  MAX_TAGS,
  ORIGINS,
  QUESTION_KINDS,
  RATINGS,
} from './practice.model.ts'

import { tablesContract } from './tables.contract.ts'
import { viewsContract } from './views.contract.ts'

const Category = z.enum(CATEGORIES)
const Kind = z.enum(QUESTION_KINDS)
const Difficulty = z.int().min(1).max(3)
const Rating = z.enum(RATINGS)
const TypedConfidence = z.literal([...CONFIDENCES])

const QuestionSummary = z.object({
  id: QuestionId,
  category: Category,
  kind: Kind,
  /** The first line of the prompt, without Markdown signs. */
  title: z.string(),
  difficulty: Difficulty,
  tags: z.array(z.string()),
  origin: z.enum(ORIGINS),
  isSample: z.boolean(),
  standing: z.enum(CARD_STANDINGS).nullable(),
  /** One of its cards was forgotten again and again, and is set aside. */
  isLeech: z.boolean(),
  /** How often it was asked in real interviews. */
  askedForReal: z.int(),
  /** Of the card that is due first. */
  dueAt: EpochMs.nullable(),
})
const Question = QuestionSummary.extend({
  prompt: z.string(),
  answer: z.string(),
  /** Where to read on, in Markdown. */
  reading: z.string(),
  timeLimitS: z.int().nullable(),
  originRef: z.string().nullable(),
})

const Left = z.object({ due: z.int(), fresh: z.int(), learning: z.int() })
/** How long until the next card comes that waits now. Null: none waits. */
const NextInMs = z.int().min(0).nullable()
/** A card as it is asked. `prompt` and `answer` are Markdown with the gap of a cloze hidden and filled. */
const AskedCard = z.object({
  cardId: CardId,
  questionId: QuestionId,
  category: Category,
  kind: Kind,
  prompt: z.string(),
  answer: z.string(),
  reading: z.string(),
  timeLimitS: z.int().nullable(),
  isNew: z.boolean(),
  askedAt: EpochMs,
  /** When the card would come again, for each rating. */
  nextAt: z.record(Rating, EpochMs),
})

const byQuestion = z.object({ questionId: QuestionId })
const byCard = z.object({ cardId: CardId })
const QUESTION_NOT_FOUND = {}
const CARD_NOT_FOUND = {}
const Drill = z.enum(DRILLS)
const Seed = z
  .int()
  .min(0)
  .max(2 ** 32 - 1)
const ShownMs = z.int().min(0).max(86_400_000)

/** The question bank, its cards and their reviews, and numeric drills. */
export const practiceContract = {
  ...tablesContract,
  ...decksContract,
  ...memoryContract,
  ...viewsContract,
  /** What is left of today under its caps, and whether there is a question at all. */
  left: query.output(Left.extend({ hasQuestions: z.boolean() })),
  overview: query.output(
    z.object({
      left: Left,
      reviewedToday: z.int(),
      nextInMs: NextInMs,
      /** Cards whose day lies behind; they are all still to come. */
      overdue: z.int(),
      /** While what was left lying is spread: until when, and how many are for today. */
      catchUp: z.object({ untilDay: IsoDate, daysLeft: z.int(), today: z.int() }).nullable(),
      categories: z.array(z.object({ category: Category, questions: z.int(), due: z.int(), fresh: z.int() })),
    }),
  ),
  /** Newest last; `after` is the last id of the page before. */
  questions: query
    .input(
      z.object({
        text: z.string().max(500).default(''),
        category: Category.nullable().default(null),
        kind: Kind.nullable().default(null),
        difficulty: Difficulty.nullable().default(null),
        tag: z.string().max(100).nullable().default(null),
        standing: z.enum(BANK_STATES).nullable().default(null),
        origin: z.enum(ORIGINS).nullable().default(null),
        past: z.enum(BANK_PASTS).nullable().default(null),
        /** Asked in a real interview there. */
        company: z.string().max(200).nullable().default(null),
        after: QuestionId.nullable().default(null),
        limit: z.int().min(1).max(200).default(100),
      }),
    )
    .output(z.object({ questions: z.array(QuestionSummary), next: QuestionId.nullable() })),
  question: query.errors({ QUESTION_NOT_FOUND }).input(byQuestion).output(Question),
  /** Every tag in use, in the order of the alphabet. */
  tags: query.output(z.array(z.string())),
  /** Where questions of the bank were asked in real interviews, in the order of the alphabet. */
  companies: query.output(z.array(z.string())),
  create: command()
    .input(z.object({ category: Category, kind: Kind.default('basic') }))
    .output(Question),
  /** A card about a passage. One that was made from the mark before, and is still in the bank, is answered instead. */
  createFromMark: command()
    .errors({ MARK_NOT_FOUND: {} })
    .input(z.object({ markId: MarkId }))
    .output(z.object({ questionId: QuestionId, isNew: z.boolean() })),
  /** The passage a question was made from; null: it was not made from one, or its paper is gone. */
  passage: query.input(byQuestion).output(
    z
      .object({
        paperId: PaperId,
        paperTitle: z.string(),
        pageIndex: z.int(),
        pageLabel: z.string(),
        /** Null: the mark was removed since; the page is still known. */
        markId: MarkId.nullable(),
      })
      .nullable(),
  ),
  /** Sets what is given; cards follow the gaps of a cloze. Also of a removed question, so that nothing typed is lost. */
  save: command()
    .errors({ QUESTION_NOT_FOUND })
    .input(
      byQuestion.extend({
        category: Category.optional(),
        kind: Kind.optional(),
        prompt: z.string().max(MAX_PROMPT_CHARS).optional(),
        answer: z.string().max(MAX_ANSWER_CHARS).optional(),
        reading: z.string().max(MAX_READING_CHARS).optional(),
        difficulty: Difficulty.optional(),
        timeLimitS: z.int().min(5).max(3_600).nullable().optional(),
      }),
    )
    .output(z.void()),
  setTags: command()
    .errors({ QUESTION_NOT_FOUND })
    .input(byQuestion.extend({ tags: z.array(z.string().max(200)).max(MAX_TAGS) }))
    .output(z.object({ tags: z.array(z.string()) })),
  remove: command().errors({ QUESTION_NOT_FOUND }).input(byQuestion).output(z.void()),
  restore: command().errors({ QUESTION_NOT_FOUND }).input(byQuestion).output(z.void()),
  /** Sets every card of a question aside, or asks them again. A leech is one no longer. */
  setSuspended: command()
    .errors({ QUESTION_NOT_FOUND })
    .input(byQuestion.extend({ isSuspended: z.boolean() }))
    .output(z.void()),

  /** Spreads what is due over so many days, today among them, and lets new cards rest until then. Null: no longer. */
  catchUp: command()
    .input(z.object({ days: z.int().min(2).max(MAX_CATCH_UP_DAYS).nullable() }))
    .output(z.void()),
  /**
   * The card to ask now: what is being learnt, then what is due, then what is new. `readyFor` asks what would be
   * forgotten by that study day instead, due or not, each card once a day. Null: nothing is left today.
   */
  next: query
    .input(z.object({ category: Category.nullable().default(null), readyFor: IsoDate.nullable().default(null) }))
    .output(z.object({ card: AskedCard.nullable(), left: Left, nextInMs: NextInMs, canUndo: z.boolean() })),
  /** Writes down an answer and when the card comes again; its minutes go into the time log. */
  answer: command(['practice', 'planner'])
    .errors({ CARD_NOT_FOUND })
    .input(byCard.extend({ rating: Rating, confidence: TypedConfidence.nullable(), shownMs: ShownMs, blockId: BlockId.optional() }))
    .output(z.object({ dueAt: EpochMs, isLeech: z.boolean() })),
  /** Takes today's newest answer back. */
  undo: command(['practice', 'planner']).errors({ NOTHING_TO_UNDO: {} }).output(byCard),
  /** Not asked again before tomorrow. */
  bury: command().errors({ CARD_NOT_FOUND }).input(byCard).output(z.void()),

  /** A problem with fresh numbers. The same kind and seed are always the same problem. */
  drill: query.input(z.object({ drill: Drill.nullable().default(null), seed: Seed.nullable().default(null) })).output(
    z.object({
      drill: Drill,
      seed: Seed,
      /** Markdown. */
      question: z.string(),
      unit: z.string(),
      /** Relative, so 0.02 accepts 2 % either way. */
      tolerance: z.number(),
    }),
  ),
  answerDrill: command()
    .input(z.object({ drill: Drill, seed: Seed, answer: z.number().nullable(), shownMs: ShownMs }))
    .output(
      z.object({
        isRight: z.boolean(),
        expected: z.number(),
        /** Markdown, one step each. */
        steps: z.array(z.string()),
      }),
    ),
  drillRecord: query.output(z.array(z.object({ drill: Drill, attempts: z.int(), right: z.int() }))),
}
