import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionId } from '../../kernel/ids.ts'
import type { EpochMs } from '../../kernel/time.ts'
import { MINUTE_MS } from '../../kernel/units.ts'
import { INTERVIEW_20 } from './protocol.model.ts'
import { LINES } from './reading.model.ts'
import { evidenceFor, type FinishedSession, overspend, trendsOf } from './trends.model.ts'

const all = (score: number) => Object.fromEntries(LINES.map((line) => [line, score]))
let count = 0
const session = (minutes: readonly number[], scores: Partial<FinishedSession['scores']> = {}): FinishedSession => {
  count += 1
  return {
    id: `session-${count}` as SessionId,
    paperTitle: `Paper ${count}`,
    startedAt: count as EpochMs,
    phases: INTERVIEW_20.phases.map((phase, index) => ({ ...phase, activeMs: (minutes[index] ?? 0) * MINUTE_MS })),
    scores: { before: {}, after: {}, ...scores },
  }
}

test('methodology overspent by 40 %, over the sessions that came to it', () => {
  const sessions = [session([2, 12]), session([2, 10.4]), session([2])]
  const method = trendsOf(sessions).phases.find(({ name }) => name === 'Methodology')
  expect(method).toMatchObject({ n: 2, budgetMs: 16 * MINUTE_MS, activeMs: 22.4 * MINUTE_MS, isSlack: false })
  expect(overspend(method ?? { budgetMs: 0, activeMs: 0 })).toBeCloseTo(0.4)
  expect(evidenceFor(sessions, { kind: 'phase', key: method?.key ?? '' }).map(({ sessionId }) => sessionId)).toEqual(
    sessions.slice(0, 2).map(({ id }) => id),
  )
})

test('phases about the same sections are one, named as in the newest session', () => {
  const renamed = session([1, 8])
  const phases = renamed.phases.map((phase) => (phase.id === 'method' ? { ...phase, name: 'How they did it' } : phase))
  const trends = trendsOf([{ ...renamed, phases }, session([2, 8])])
  expect(trends.phases.map(({ name, n }) => [name, n])).toEqual([
    ['Abstract', 2],
    ['How they did it', 2],
  ])
})

test('scores compare only where there are both', () => {
  const trends = trendsOf([session([2], { before: all(1), after: all(3) }), session([2], { before: all(2) }), session([2])])
  expect(trends.score).toEqual({ n: 1, before: 6, after: 18 })
  expect(trends.lines[0]).toEqual({ line: 'problem', n: 1, before: 1, after: 3 })
  expect(trends.points.map(({ before, after }) => [before, after])).toEqual([
    [12, null],
    [6, 18],
  ])
})

test('no session, no number', () => {
  expect(trendsOf([])).toMatchObject({ sessionCount: 0, phases: [], points: [], time: { n: 0 }, score: { n: 0 } })
  expect(overspend({ budgetMs: 0, activeMs: 5 })).toBeNull()
})

test('every number is the sum or the mean of its evidence', () => {
  const score = fc.constantFrom({}, all(0), all(2), all(4), { idea: 3 })
  const some = fc.array(fc.record({ minutes: fc.array(fc.nat({ max: 30 }), { maxLength: 5 }), before: score, after: score }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(some, (facts) => {
      const sessions = facts.map(({ minutes, before, after }) => session(minutes, { before, after }))
      const trends = trendsOf(sessions)
      for (const { key, n, activeMs } of trends.phases) {
        const evidence = evidenceFor(sessions, { kind: 'phase', key })
        expect(n).toBe(evidence.length)
        expect(activeMs).toBe(evidence.reduce((sum, one) => sum + (one.activeMs ?? 0), 0))
      }
      expect(trends.time.n).toBe(sessions.length)
      for (const line of LINES) {
        const evidence = evidenceFor(sessions, { kind: 'line', line })
        expect(trends.lines.find((trend) => trend.line === line)?.n).toBe(evidence.length)
        for (const { before, after } of evidence) expect([before, after]).not.toContain(null)
      }
    }),
  )
})
