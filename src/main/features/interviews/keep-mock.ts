import type { RunningMock } from '../../../shared/features/interviews/mocks.contract.ts'
import { type Moment, type TimerState, timerState } from '../../../shared/kernel/timer.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import type { Heart } from '../../core/heart.ts'
import { keepTime, moment, stateNow } from '../../core/one-clock.ts'
import { inTransaction } from '../../store/db.ts'
import { findOpenRun, type StoredRun, saveBeat } from '../../store/timer.store.ts'
import { findMockOfRun, listMockQuestions, type MockRow } from './mocks.store.ts'

type Reads = Pick<Context, 'db' | 'clock'>

export interface KeptMock {
  readonly mock: MockRow
  readonly run: StoredRun
  readonly now: Moment
  readonly state: TimerState
  /** True when a gap was found and written just now. */
  readonly hasGap: boolean
}

/** Brings the running mock up to this moment, gap included; null when none runs. Call it inside a transaction. */
export function keepMock({ db, clock }: Reads): KeptMock | null {
  const kept = keepTime(db, clock, 'mock')
  const mock = kept && findMockOfRun(db, kept.run.id)
  if (!kept || !mock) return null
  return { mock, run: kept.run, now: kept.now, state: timerState(kept.run.events, kept.now), hasGap: kept.hasGap }
}

/** The mock that runs now, or null. Reads only. */
export function findRunningMock({ db, clock }: Reads): RunningMock | null {
  const run = findOpenRun(db)
  const mock = run && findMockOfRun(db, run.id)
  return run && mock ? describeRun(db, mock, run, stateNow(run, clock)) : null
}

/** A phase of the run is a question of the list. */
export function describeRun(db: Context['db'], mock: MockRow, run: StoredRun, state: TimerState): RunningMock {
  const { phaseIndex, activeMsByPhase, totalActiveMs, openGapMs, status } = state
  return {
    mockId: mock.id,
    format: mock.format,
    partner: mock.partner,
    status: status === 'paused' ? 'paused' : 'running',
    startedAt: run.startedAt,
    questionIndex: phaseIndex,
    questionMs: listMockQuestions(db, mock.id).map((_question, index) => activeMsByPhase[index] ?? 0),
    totalMs: totalActiveMs,
    targetMs: mock.targetMinutes * MINUTE_MS,
    openGapMs,
  }
}

/** Keeps the clock of a mock alive; it announces nothing: an interview has no alarm. */
export function createMockHeart(context: Context): Heart {
  return {
    beat: () => {
      const kept = inTransaction(context.db, () => keepMock(context))
      if (kept?.hasGap) context.changed(['interviews'])
    },
    sleep: () => {
      inTransaction(context.db, () => {
        const kept = keepMock(context)
        if (kept) saveBeat(context.db, kept.run.id, moment(context.clock), true)
      })
    },
    look: () => null,
  }
}
