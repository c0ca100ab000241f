import type { Pillar } from '../../kernel/pillars.ts'

/** The eight categories of the question bank, in the order they are listed. */
export const CATEGORIES = [
  'algorithms',
  'ml-coding',
  'traditional-ml',
  'deep-learning',
  'system-design',
  'diffusion',
  'llms',
  'quantization',
] as const
export type Category = (typeof CATEGORIES)[number]

/** The pillar whose minutes a review of a category counts for. */
export const PILLAR_OF: Readonly<Record<Category, Pillar>> = {
  algorithms: 'coding',
  'ml-coding': 'coding',
  'traditional-ml': 'ml-basics',
  'deep-learning': 'ml-basics',
  'system-design': 'system-design',
  diffusion: 'ml-basics',
  llms: 'ml-basics',
  quantization: 'ml-basics',
}

/**
 * How a question is asked: answered in the head, with gaps to fill, typed and compared, written as code, or spoken
 * against a clock.
 */
export const QUESTION_KINDS = ['basic', 'cloze', 'typed', 'code', 'spoken'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** Where a question came from. */
export const ORIGINS = ['starter', 'own', 'import', 'mark', 'round'] as const
export type Origin = (typeof ORIGINS)[number]

/** What a card is to the person right now; a question with several cards has the most urgent of theirs. */
export const CARD_STANDINGS = ['new', 'due', 'learning', 'waiting', 'suspended'] as const
export type CardStanding = (typeof CARD_STANDINGS)[number]

/** What the bank can be narrowed down to: where a question stands, or that it was forgotten again and again. */
export const BANK_STATES = [...CARD_STANDINGS, 'leech'] as const
export type BankState = (typeof BANK_STATES)[number]

/** What has happened to a question: missed within 30 days, asked within 7, or ever asked in a mock or a real interview. */
export const BANK_PASTS = ['missed', 'recent', 'mock', 'real'] as const
export type BankPast = (typeof BANK_PASTS)[number]

/** How far back "missed" and "recent" look, in days. */
export const MISSED_DAYS = 30
export const RECENT_DAYS = 7

/** Where an answer was given: on its card, in a mock, or in a real interview. */
export const REVIEW_SOURCES = ['card', 'mock', 'real'] as const
export type ReviewSource = (typeof REVIEW_SOURCES)[number]

export const RATINGS = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof RATINGS)[number]

/** Said before the answer is shown: how sure one is to know it, in percent. */
export const CONFIDENCES = [0, 25, 50, 75, 100] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const MAX_PROMPT_CHARS = 20_000
export const MAX_ANSWER_CHARS = 50_000
export const MAX_READING_CHARS = 2_000
export const MAX_TAGS = 30
const MAX_TAG_CHARS = 40
export const MAX_VIEW_NAME_CHARS = 60
/** From so many overdue cards on, spreading them is offered. */
export const CATCH_UP_FROM = 20
export const MAX_CATCH_UP_DAYS = 30
/** Seconds somebody may speak when a spoken question doesn't say: the two minutes of a good spoken answer. */
export const DEFAULT_SPOKEN_S = 120

/** A card that was forgotten this often after it had been learnt is a leech and is set aside (Anki's default). */
const LEECH_LAPSES = 8

/** One look at a card never counts for more than this, in milliseconds: whoever goes for coffee has not studied. */
export const MAX_COUNTED_MS = 5 * 60_000

/** Whether a card becomes a leech with this lapse: the eighth, and every fourth after it. */
export function isLeech(lapses: number): boolean {
  return lapses >= LEECH_LAPSES && (lapses - LEECH_LAPSES) % (LEECH_LAPSES / 2) === 0
}

/** Tags as they are kept: trimmed, without a leading #, single-spaced, each once whatever its case. Order is kept. */
export function tidyTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>()
  for (const raw of tags) {
    const tag = raw.trim().replace(/^#+/, '').replace(/\s+/g, ' ').slice(0, MAX_TAG_CHARS).trim()
    const key = tag.toLowerCase()
    if (tag && !kept.has(key)) kept.set(key, tag)
  }
  return [...kept.values()].slice(0, MAX_TAGS)
}

interface ForeseenAnswer {
  readonly confidencePercent: number
  readonly wasKnown: boolean
  /** How many answers were like this one; 1 if absent. */
  readonly count?: number
}

/**
 * Mean squared distance between how sure somebody was and whether it was known (Brier 1950): 0 is perfect, 0.25 is what
 * always saying 50 % gives. Null without answers.
 */
export function brierScore(answers: readonly ForeseenAnswer[]): number | null {
  let [total, error] = [0, 0]
  for (const { confidencePercent, wasKnown, count = 1 } of answers) {
    total += count
    error += count * (confidencePercent / 100 - (wasKnown ? 1 : 0)) ** 2
  }
  return total === 0 ? null : error / total
}

/** A typed answer as it is compared: without case, accents' encoding, punctuation at the ends and doubled spaces. */
function normalTyped(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!?"'`]+|[\s.,;:!?"'`]+$/g, '')
}

/** Whether a typed answer is one of the accepted ones: the lines of the model answer's first paragraph. */
export function isTypedRight(typed: string, answer: string): boolean {
  const accepted = (answer.split(/\n\s*\n/, 1)[0] ?? '').split('\n').map(normalTyped)
  return normalTyped(typed) !== '' && accepted.includes(normalTyped(typed))
}

/** The answer of a question that is typed, as Markdown in which every accepted answer stands on a line of its own. */
export function typedAnswerText(answer: string): string {
  const end = answer.search(/\n\s*\n/)
  const accepted = end < 0 ? answer : answer.slice(0, end)
  return `${accepted.trim().split('\n').join('\\\n')}${answer.slice(accepted.length)}`
}
