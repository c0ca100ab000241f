import {
  type Card,
  type CardInput,
  computeDecayFactor,
  createEmptyCard,
  default_w,
  Rating as FsrsRating,
  fsrs,
  type Grade,
  State,
} from 'ts-fsrs'
import type { EpochMs } from '../../kernel/time.ts'
import { RATINGS, type Rating } from './practice.model.ts'

/** What the scheduler knows about a card (FSRS-6). A card that was never answered has none. */
export interface Memory {
  readonly state: 'learning' | 'review' | 'relearning'
  readonly dueAt: EpochMs
  /** Days after which the card is remembered with 90 %. */
  readonly stability: number
  /** 1 (easy) to 10. */
  readonly difficulty: number
  readonly learningStep: number
  readonly reps: number
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number
  /** Days between the last answer and `dueAt`, 0 within a day. */
  readonly scheduledDays: number
  readonly lastReviewedAt: EpochMs
}

export interface SchedulerOptions {
  /** Share of due cards that shall still be known, in percent, 70 to 97. */
  readonly retentionPercent: number
}

const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const
const NAMES = new Map<State, Memory['state']>([
  [State.Learning, 'learning'],
  [State.Review, 'review'],
  [State.Relearning, 'relearning'],
])
const GRADES: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
}

/**
 * The memory of a card after an answer. The same card, instant and rating always give the same result: intervals are
 * not shuffled, so that a preview never lies.
 */
export function answered(memory: Memory | null, rating: Rating, now: EpochMs, options: SchedulerOptions): Memory {
  return toMemory(scheduler(options).next(toCard(memory, now), now, GRADES[rating]).card, now)
}

/** When the card would come again, for each rating. */
export function previews(memory: Memory | null, now: EpochMs, options: SchedulerOptions): Record<Rating, EpochMs> {
  const outcomes = scheduler(options).repeat(toCard(memory, now), now)
  return Object.fromEntries(RATINGS.map((rating) => [rating, outcomes[GRADES[rating]].card.due.getTime()])) as Record<Rating, EpochMs>
}

/** The chance, 0 to 1, that the card is remembered at an instant. 0 for one that was never answered. */
export function retrievability(memory: Memory | null, at: EpochMs, options: SchedulerOptions): number {
  if (!memory) return 0
  return scheduler(options).get_retrievability(toCard(memory, at), at, false)
}

/** A card is forgotten as (1 + factor · days / stability) ^ decay, whole days, to eight digits. */
export const FORGETTING = computeDecayFactor(default_w)

const schedulers = new Map<number, ReturnType<typeof fsrs>>()

function scheduler({ retentionPercent }: SchedulerOptions) {
  const known = schedulers.get(retentionPercent)
  if (known) return known
  const made = fsrs({ request_retention: retentionPercent / 100, enable_fuzz: false, enable_short_term: true })
  schedulers.set(retentionPercent, made)
  return made
}

function toCard(memory: Memory | null, now: EpochMs): CardInput {
  if (!memory) return createEmptyCard(now)
  return {
    ...createEmptyCard(now),
    state: STATES[memory.state],
    due: memory.dueAt,
    stability: memory.stability,
    difficulty: memory.difficulty,
    learning_steps: memory.learningStep,
    reps: memory.reps,
    lapses: memory.lapses,
    scheduled_days: memory.scheduledDays,
    last_review: memory.lastReviewedAt,
  }
}

function toMemory(card: Card, now: EpochMs): Memory {
  return {
    state: NAMES.get(card.state) ?? 'learning',
    dueAt: card.due.getTime() as EpochMs,
    stability: card.stability,
    difficulty: card.difficulty,
    learningStep: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    scheduledDays: card.scheduled_days,
    lastReviewedAt: now,
  }
}
