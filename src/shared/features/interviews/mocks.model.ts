import { FORMAT_NAMES, type InterviewFormat } from '../../kernel/interview-formats.ts'
import { type Result, refusal, success } from '../../kernel/result.ts'

/** How an answer went. */
export const OUTCOMES = ['good', 'shaky', 'missed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** `prepared`, `running`, then `scoring` until it is finished. */
export const MOCK_STATUSES = ['prepared', 'running', 'scoring', 'finished'] as const
export type MockStatus = (typeof MOCK_STATUSES)[number]

export const POINT_KINDS = ['strength', 'fix'] as const
export type PointKind = (typeof POINT_KINDS)[number]
/** More than two things at once nobody changes. */
export const MOST_POINTS = 2

export const MOST_MOCK_QUESTIONS = 30
export const MAX_NOTES_CHARS = 20_000

/** At most two strengths and two fixes; empty lines are none. */
export function keptPoints(texts: readonly string[]): Result<string[], 'too-many-points'> {
  const kept = texts.map((text) => text.trim()).filter((text) => text !== '')
  return kept.length > MOST_POINTS ? refusal('too-many-points') : success(kept)
}

export const DRAW_ORDERS = ['any', 'weakest'] as const
export type DrawOrder = (typeof DRAW_ORDERS)[number]

export interface Candidate {
  readonly id: string
  /** Answers that are remembered, and how many of them were known. */
  readonly asked: number
  readonly known: number
}

/**
 * Chooses up to `count` questions by chance. `weakest`: those that were known least often come first; one that was never
 * asked counts as half known.
 *
 * @param random at least 0 and less than 1
 */
export function drawQuestions<Question extends Candidate>(
  candidates: readonly Question[],
  count: number,
  order: DrawOrder,
  random: () => number,
): Question[] {
  const shuffled = candidates.map((candidate) => ({ candidate, ticket: random() })).sort((a, b) => a.ticket - b.ticket)
  const drawn = shuffled.map(({ candidate }) => candidate)
  if (order === 'weakest') drawn.sort((a, b) => knownShare(a) - knownShare(b))
  return drawn.slice(0, count)
}

function knownShare({ asked, known }: Candidate): number {
  return (known + 1) / (asked + 2)
}

/** The ids in the order wished for; those that were not named follow as they stood, unknown ones are left out. */
export function orderedAs<Id extends string>(ids: readonly Id[], wished: readonly Id[]): Id[] {
  const first = [...new Set(wished)].filter((id) => ids.includes(id))
  return [...first, ...ids.filter((id) => !first.includes(id))]
}

/** What the time log calls a mock. */
export function mockTitle(format: InterviewFormat, partner: string): string {
  return partner.trim() === '' ? `Mock: ${FORMAT_NAMES[format]}` : `Mock: ${FORMAT_NAMES[format]} with ${partner.trim()}`
}
