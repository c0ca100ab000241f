import type { BlockId, PaperId, ProtocolId, SessionId } from '../../kernel/ids.ts'
import type { EpochMs } from '../../kernel/time.ts'
import type { Stretch } from '../../kernel/timer.ts'
import type { Phase } from './protocol.model.ts'
import type { AlertKind, SessionClock, SessionMode } from './session-clock.model.ts'

/** The lines of the bullet card and of the rubric, in the order they are told. */
export const LINES = ['problem', 'idea', 'method', 'result', 'limits', 'critique'] as const
export type Line = (typeof LINES)[number]
export const SCORE_STAGES = ['before', 'after'] as const
export type ScoreStage = (typeof SCORE_STAGES)[number]
/** Highest score of a line; the lowest is 0. */
export const TOP_SCORE = 4
export type Scores = Readonly<Partial<Record<Line, number>>>

/** The protocol as it was when the session began. */
export interface SessionProtocol {
  readonly id: ProtocolId
  readonly name: string
  readonly phases: readonly Phase[]
}

interface SessionHead {
  readonly id: SessionId
  readonly paperId: PaperId
  readonly paperTitle: string
  readonly blockId: BlockId | null
  readonly protocol: SessionProtocol
  readonly mode: SessionMode
  readonly startedAt: EpochMs
  readonly clock: SessionClock
}

/** The session that runs now. Its clock is of the moment it was asked for. */
export interface RunningSession extends SessionHead {
  readonly status: 'running' | 'paused'
  readonly pauseReason: string
  /** Time nobody can vouch for, waiting for an answer; 0 when there is none. */
  readonly openGapMs: number
}

export interface Explanation {
  readonly problem: string
  readonly idea: string
  readonly method: string
  readonly result: string
  readonly limits: string
  readonly critique: string
  /** The explanation as it would be told. */
  readonly explanation: string
  readonly finishedAt: EpochMs | null
}
export const EXPLANATION_FIELDS = [...LINES, 'explanation'] as const
export type ExplanationField = (typeof EXPLANATION_FIELDS)[number]

/** Height of the bands in which time in view is counted, in points from the top of a page. */
export const BAND_PT = 36

export interface PageDwell {
  readonly pageIndex: number
  /** Which band of the page was in the middle of the view. */
  readonly bandIndex: number
  readonly phaseIndex: number
  readonly activeMs: number
}

/** What is still to do with a session. */
export const SESSION_STEPS = ['reading', 'explain', 'score-before', 'second-look', 'done'] as const
export type SessionStep = (typeof SESSION_STEPS)[number]

interface SessionSummary extends SessionHead {
  readonly endedAt: EpochMs | null
  readonly endReason: 'completed' | 'early' | null
  readonly nextStep: SessionStep
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
}

/** How many finished sessions are listed at once. */
export const SESSIONS_PER_PAGE = 50

/** A finished session in a list. */
export interface ListedSession {
  readonly id: SessionId
  readonly paperId: PaperId
  readonly paperTitle: string
  readonly protocolName: string
  readonly mode: SessionMode
  readonly startedAt: EpochMs
  readonly endReason: 'completed' | 'early' | null
  readonly phases: readonly TimedPhase[]
  readonly nextStep: SessionStep
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
}

/** Active time of all phases. */
export function totalActiveMs(phases: readonly TimedPhase[]): number {
  return phases.reduce((sum, { activeMs }) => sum + activeMs, 0)
}

/** A phase of a finished session with the active time it took. */
export interface TimedPhase extends Phase {
  readonly activeMs: number
}

export interface SessionDetails extends SessionSummary {
  readonly stretches: readonly Stretch[]
  readonly dwell: readonly PageDwell[]
  readonly explanation: Explanation
  readonly scores: Readonly<Record<ScoreStage, Scores>>
}

export interface SessionAlert {
  readonly sessionId: SessionId
  readonly kind: AlertKind
  /** Name of the phase that is over, and of the one after it ('' when there is none). */
  readonly phaseName: string
  readonly nextPhaseName: string
  /** False where sound would be out of place. */
  readonly isAudible: boolean
}

export const EMPTY_EXPLANATION: Explanation = {
  problem: '',
  idea: '',
  method: '',
  result: '',
  limits: '',
  critique: '',
  explanation: '',
  finishedAt: null,
}

/** Sum over all lines, or null while a line is open: a half-filled rubric compares with nothing. */
export function totalScore(scores: Scores): number | null {
  const values = LINES.map((line) => scores[line])
  return values.every((value) => value !== undefined) ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0) : null
}

export function nextStep(facts: {
  readonly isEnded: boolean
  readonly isExplained: boolean
  readonly before: Scores
  readonly after: Scores
}): SessionStep {
  if (!facts.isEnded) return 'reading'
  if (!facts.isExplained) return 'explain'
  if (totalScore(facts.before) === null) return 'score-before'
  return totalScore(facts.after) === null ? 'second-look' : 'done'
}

/**
 * Why a score may not be given now, or null when it may. The second look is worth something only when the first
 * judgement was complete before it and stays as it was.
 */
export function scoreRefusal(
  stage: ScoreStage,
  scores: Readonly<Record<ScoreStage, Scores>>,
): 'SCORE_BEFORE_FIRST' | 'SCORE_BEFORE_CLOSED' | null {
  if (stage === 'after') return totalScore(scores.before) === null ? 'SCORE_BEFORE_FIRST' : null
  return Object.keys(scores.after).length > 0 ? 'SCORE_BEFORE_CLOSED' : null
}

export function isExplanationEmpty(explanation: Explanation): boolean {
  return EXPLANATION_FIELDS.every((field) => explanation[field].trim() === '')
}

/** Time in view of each page over all phases, by page. */
export function dwellByPage(dwell: readonly PageDwell[]): { readonly pageIndex: number; readonly activeMs: number }[] {
  const totals = new Map<number, number>()
  for (const { pageIndex, activeMs } of dwell) totals.set(pageIndex, (totals.get(pageIndex) ?? 0) + activeMs)
  return [...totals].map(([pageIndex, activeMs]) => ({ pageIndex, activeMs })).sort((a, b) => a.pageIndex - b.pageIndex)
}

/** Time in view of each band over all phases, by page and band. */
export function dwellByBand(
  dwell: readonly PageDwell[],
): readonly { readonly pageIndex: number; readonly bandIndex: number; readonly activeMs: number }[] {
  const totals = new Map<string, { pageIndex: number; bandIndex: number; activeMs: number }>()
  for (const { pageIndex, bandIndex, activeMs } of dwell) {
    const key = `${pageIndex} ${bandIndex}`
    totals.set(key, { pageIndex, bandIndex, activeMs: (totals.get(key)?.activeMs ?? 0) + activeMs })
  }
  return [...totals.values()].sort((a, b) => a.pageIndex - b.pageIndex || a.bandIndex - b.bandIndex)
}
