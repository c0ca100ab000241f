import { z } from 'zod'
import { query } from '../../contract/endpoint.ts'
import { CardId, QuestionId } from '../../kernel/ids.ts'
import { EpochMs, IsoDate } from '../../kernel/time.ts'
import { CARD_STANDINGS, CATEGORIES, RATINGS, REVIEW_SOURCES } from './practice.model.ts'

const Category = z.enum(CATEGORIES)
const Chance = z.number().min(0).max(1)
const Known = z.object({ asked: z.int(), known: z.int() })

const LoggedAnswer = z.object({
  at: EpochMs,
  rating: z.enum(RATINGS),
  /** Said before, in percent. */
  confidence: z.int().nullable(),
  shownMs: z.int(),
  source: z.enum(REVIEW_SOURCES),
  /** Days since the answer before; null: it was the first. */
  afterDays: z.number().nullable(),
})

const CardInfo = z.object({
  cardId: CardId,
  /** The gap of a cloze, else 1. */
  ordinal: z.int(),
  standing: z.enum(CARD_STANDINGS),
  isLeech: z.boolean(),
  dueAt: EpochMs.nullable(),
  /** Days after which it is remembered with 90 %. Null: never answered. */
  stabilityDays: z.number().nullable(),
  /** 1 to 10. */
  difficulty: z.number().nullable(),
  lapses: z.int(),
  chanceNow: Chance.nullable(),
  /** How well it was remembered from the first answer on, and will be without another; by time. */
  curve: z.array(z.object({ at: EpochMs, chance: Chance })),
  /** All of them, also where only the latest are listed. */
  answerCount: z.int(),
  /** The latest, newest first. */
  answers: z.array(LoggedAnswer),
})

/** What is remembered, was remembered, and will be. */
export const memoryContract = {
  /** Of every card of a question; none of one that is not there. */
  cardInfo: query.input(z.object({ questionId: QuestionId })).output(
    z.object({
      now: EpochMs,
      /** The share that cards are asked at, in percent. */
      retentionPercent: z.int(),
      cards: z.array(CardInfo),
    }),
  ),
  /** Cards due on each of the coming study days, today's with everything overdue, over all and by category. */
  forecast: query.input(z.object({ days: z.int().min(1).max(90) })).output(
    z.object({
      days: z.array(z.object({ day: IsoDate, due: z.int() })),
      /** Of today's, those whose day lies behind. */
      overdue: z.int(),
      /** Those with anything due, with a number for each day. */
      categories: z.array(z.object({ category: Category, due: z.array(z.int()) })),
    }),
  ),
  /** True retention: of the cards that were due in the last `days` study days, those that were known; and how well that was foreseen. */
  retention: query.input(z.object({ days: z.int().min(1).max(3_650) })).output(
    Known.extend({
      /** Young: its dates lay less than three weeks apart. */
      categories: z.array(Known.extend({ category: Category, young: Known, mature: Known })),
      /** Of every answer whose confidence was said before. Brier score: 0 is perfect, null without answers. */
      calibration: z.object({
        brier: z.number().nullable(),
        steps: z.array(Known.extend({ confidence: z.int() })),
        categories: z.array(Known.extend({ category: Category, brier: z.number(), meanConfidence: z.number() })),
      }),
    }),
  ),
  /** What would be remembered on a study day if nothing was asked until then. */
  readyOn: query.input(z.object({ day: IsoDate })).output(
    z.object({
      retentionPercent: z.int(),
      /** Cards with a memory, cards among them below the share, and cards never asked. */
      categories: z.array(
        z.object({ category: Category, cards: z.int(), meanChance: Chance.nullable(), below: z.int(), neverAsked: z.int() }),
      ),
      /** How long an answer takes, of the latest; null: there is none. */
      pace: z.object({ meanMs: z.number(), answers: z.int() }).nullable(),
    }),
  ),
  /** Cards that would be below the share on a study day, the least remembered first. */
  belowOn: query
    .input(z.object({ day: IsoDate, category: Category.nullable().default(null), limit: z.int().min(1).max(200).default(50) }))
    .output(
      z.array(
        z.object({ cardId: CardId, questionId: QuestionId, title: z.string(), category: Category, chanceThen: Chance, chanceNow: Chance }),
      ),
    ),
}
