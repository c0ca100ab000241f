import type { SessionId } from '../../kernel/ids.ts'
import type { EpochMs } from '../../kernel/time.ts'
import { LINES, type Line, type ScoreStage, type Scores, type TimedPhase, totalScore } from './reading.model.ts'

/** What trends are made of. */
export interface FinishedSession {
  readonly id: SessionId
  readonly paperTitle: string
  readonly startedAt: EpochMs
  readonly phases: readonly TimedPhase[]
  readonly scores: Readonly<Record<ScoreStage, Scores>>
}

/** Real time against budget over `n` sessions. */
export interface TimeTrend {
  readonly n: number
  readonly budgetMs: number
  readonly activeMs: number
}

interface PhaseTrend extends TimeTrend {
  /** Phases about the same sections are one, whatever they are called; those about none go by their names. */
  readonly key: string
  /** As the newest session calls it. */
  readonly name: string
  readonly isSlack: boolean
}

/** Mean scores over `n` sessions that have both. */
export interface ScoreTrend {
  readonly n: number
  readonly before: number
  readonly after: number
}

export interface Trends {
  readonly sessionCount: number
  readonly time: TimeTrend
  /** In the order of the newest protocol, then older ones. */
  readonly phases: readonly PhaseTrend[]
  readonly score: ScoreTrend
  readonly lines: readonly (ScoreTrend & { readonly line: Line })[]
  /** Totals of scored sessions, oldest first. */
  readonly points: readonly { readonly sessionId: SessionId; readonly before: number; readonly after: number | null }[]
}

/** Which number the evidence is wanted for. */
export type TrendName =
  | { readonly kind: 'time' }
  | { readonly kind: 'phase'; readonly key: string }
  | { readonly kind: 'score' }
  | { readonly kind: 'line'; readonly line: Line }

/** What one session has to say to a number: times for times, points for scores. */
export interface Evidence {
  readonly sessionId: SessionId
  readonly paperTitle: string
  readonly startedAt: EpochMs
  readonly budgetMs: number | null
  readonly activeMs: number | null
  readonly before: number | null
  readonly after: number | null
}

/** @param sessions newest first */
export function trendsOf(sessions: readonly FinishedSession[]): Trends {
  const keys = [...new Set(sessions.flatMap(({ phases }) => phases.map(phaseKey)))]
  return {
    sessionCount: sessions.length,
    time: timeTrend(sessions, { kind: 'time' }),
    phases: keys.flatMap((key) => {
      const newest = sessions.flatMap(({ phases }) => phases).find((phase) => phaseKey(phase) === key)
      const trend = timeTrend(sessions, { kind: 'phase', key })
      return newest && trend.n > 0 ? [{ key, name: newest.name, isSlack: newest.isSlack, ...trend }] : []
    }),
    score: scoreTrend(sessions, { kind: 'score' }),
    lines: LINES.map((line) => ({ line, ...scoreTrend(sessions, { kind: 'line', line }) })),
    points: sessions
      .flatMap(({ id, scores }) => {
        const before = totalScore(scores.before)
        return before === null ? [] : [{ sessionId: id, before, after: totalScore(scores.after) }]
      })
      .reverse(),
  }
}

/** The sessions behind a number, in the order given; those that say nothing to it are left out. */
export function evidenceFor(sessions: readonly FinishedSession[], trend: TrendName): Evidence[] {
  return sessions.flatMap((session) => {
    const { id, paperTitle, startedAt } = session
    const facts = factsFor(session, trend)
    return facts ? [{ sessionId: id, paperTitle, startedAt, ...NO_FACTS, ...facts }] : []
  })
}

/** Share of the budget that was used beyond it: 0.4 is 40 % too much, negative is saved. Null without a budget. */
export function overspend({ budgetMs, activeMs }: Omit<TimeTrend, 'n'>): number | null {
  return budgetMs > 0 ? activeMs / budgetMs - 1 : null
}

const NO_FACTS = { budgetMs: null, activeMs: null, before: null, after: null }

function factsFor({ phases, scores }: FinishedSession, trend: TrendName): Partial<Evidence> | null {
  switch (trend.kind) {
    case 'time':
      return sumTimes(phases)
    case 'phase': {
      // A phase nobody came to says nothing about how long it takes.
      const reached = phases.filter((phase) => phaseKey(phase) === trend.key && phase.activeMs > 0)
      return reached.length > 0 ? sumTimes(reached) : null
    }
    case 'score':
      return both(totalScore(scores.before), totalScore(scores.after))
    case 'line':
      return both(scores.before[trend.line] ?? null, scores.after[trend.line] ?? null)
  }
}

function both(before: number | null, after: number | null) {
  return before === null || after === null ? null : { before, after }
}

function sumTimes(phases: readonly TimedPhase[]) {
  return {
    budgetMs: phases.reduce((sum, { budgetMs }) => sum + budgetMs, 0),
    activeMs: phases.reduce((sum, { activeMs }) => sum + activeMs, 0),
  }
}

function timeTrend(sessions: readonly FinishedSession[], trend: TrendName): TimeTrend {
  const evidence = evidenceFor(sessions, trend)
  return {
    n: evidence.length,
    budgetMs: evidence.reduce((sum, { budgetMs }) => sum + (budgetMs ?? 0), 0),
    activeMs: evidence.reduce((sum, { activeMs }) => sum + (activeMs ?? 0), 0),
  }
}

function scoreTrend(sessions: readonly FinishedSession[], trend: TrendName): ScoreTrend {
  const evidence = evidenceFor(sessions, trend)
  const mean = (pick: (one: Evidence) => number | null) =>
    evidence.length === 0 ? 0 : evidence.reduce((sum, one) => sum + (pick(one) ?? 0), 0) / evidence.length
  return { n: evidence.length, before: mean(({ before }) => before), after: mean(({ after }) => after) }
}

function phaseKey({ name, roles }: TimedPhase): string {
  return roles.length > 0 ? `about:${[...roles].sort().join('+')}` : `named:${name.trim().toLowerCase()}`
}
