import type { IsoDate } from '../../kernel/time.ts'
import type { Outcome } from './mocks.model.ts'

/** How a round ended; `silent`: nobody ever answered. */
export const ROUND_RESULTS = ['passed', 'rejected', 'withdrawn', 'silent'] as const
export type RoundResult = (typeof ROUND_RESULTS)[number]

/** How likely it is to go on, in percent, as one is asked before the result is known. */
export const ROUND_CONFIDENCES = [10, 30, 50, 70, 90] as const

/** The class of a reason for a rejection, as far as anybody said. */
export const REJECTION_REASONS = ['knowledge', 'problem-solving', 'communication', 'experience', 'fit', 'no-place', 'not-said'] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

export const REASON_NAMES: Readonly<Record<RejectionReason, string>> = {
  knowledge: 'Something I did not know',
  'problem-solving': 'How I solved it',
  communication: 'How I explained it',
  experience: 'Experience or level',
  fit: 'Fit with the team or role',
  'no-place': 'No place, or another candidate',
  'not-said': 'They did not say',
}

/** The way through a debrief. */
export const DEBRIEF_STEPS = ['recall', 'surprises', 'answers', 'control', 'action'] as const
export type DebriefStep = (typeof DEBRIEF_STEPS)[number]
/** What the whole of it is given. */
export const DEBRIEF_MINUTES = 10

/** Straight after, in the middle, or done. */
export const DEBRIEF_STATES = ['waiting', 'begun', 'done'] as const
export type DebriefState = (typeof DEBRIEF_STATES)[number]

/** What became of a question: nothing yet, a card that was there, a card that was made of it, or left with a reason. */
export const QUESTION_FATES = ['open', 'matched', 'made', 'left'] as const
export type QuestionFate = (typeof QUESTION_FATES)[number]

/** What a next action is for. */
export const NEXT_ACTIONS = ['debrief', 'rejection'] as const
export type NextActionOf = (typeof NEXT_ACTIONS)[number]

export const MOST_ROUND_QUESTIONS = 40
/** Minutes a next action is given in the plan. */
export const ACTION_MINUTES = 30

/** What an answer in a real interview counts for on its card. */
export const RATING_OF = { good: 'good', shaky: 'hard', missed: 'again' } as const satisfies Record<Outcome, string>

export function debriefState({ begunAt, doneAt }: { readonly begunAt: number | null; readonly doneAt: number | null }): DebriefState {
  if (doneAt !== null) return 'done'
  return begunAt === null ? 'waiting' : 'begun'
}

export function questionFate(question: {
  readonly questionId: string | null
  readonly isMade: boolean
  readonly leftReason: string | null
}): QuestionFate {
  if (question.leftReason !== null) return 'left'
  if (question.questionId === null) return 'open'
  return question.isMade ? 'made' : 'matched'
}

/** A result is known on the day of the round or later, and not after today. */
export function isResultDay(day: IsoDate, heldOn: IsoDate, today: IsoDate): boolean {
  return day >= heldOn && day <= today
}
