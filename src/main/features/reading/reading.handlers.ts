import { implement } from '@orpc/server'
import { readingContract } from '../../../shared/features/reading/reading.contract.ts'
import { BAND_PT, dwellByBand, LINES, SCORE_STAGES } from '../../../shared/features/reading/reading.model.ts'
import { mayGoTo } from '../../../shared/features/reading/session-clock.model.ts'
import { evidenceFor, trendsOf } from '../../../shared/features/reading/trends.model.ts'
import { type TimerEvent, timerState } from '../../../shared/kernel/timer.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { appendTimerEvent } from '../../store/timer.store.ts'
import { coldDrawHandlers } from './cold-draw.handlers.ts'
import { describeRunning, describeSession, findRunningSession } from './describe-session.ts'
import { explanationHandlers } from './explanations.handlers.ts'
import { type KeptSession, keepSession } from './keep-session.ts'
import { listForTrends, listSessions } from './list-sessions.ts'
import { protocolHandlers } from './protocols.handlers.ts'
import { findLatestSession, listDwell, listUnfinishedSessionIds, saveLook } from './sessions.store.ts'

/** More would be a list to despair of. */
const SHOWN_UNFINISHED = 20

const reading = implement(readingContract).$context<Context>()

/** All of reading but beginning, end and "explained", which need other features too and live in `main/workflows`. */
export const readingHandlers = {
  ...protocolHandlers,
  ...explanationHandlers,
  ...coldDrawHandlers,
  running: reading.running.handler(({ context }) => findRunningSession(context)),
  session: reading.session.handler(({ context, input, errors }) => {
    const session = describeSession(context, input.sessionId)
    if (!session) throw errors.SESSION_NOT_FOUND()
    return session
  }),
  sessions: reading.sessions.handler(({ context, input }) => listSessions(context.db, input)),
  trends: reading.trends.handler(({ context, input }) => trendsOf(listForTrends(context.db, input.last))),
  evidence: reading.evidence.handler(({ context, input }) => evidenceFor(listForTrends(context.db, input.last), input.trend)),
  unfinished: reading.unfinished.handler(({ context }) =>
    listUnfinishedSessionIds(context.db, LINES.length * SCORE_STAGES.length, SHOWN_UNFINISHED)
      .flatMap((id) => describeSession(context, id) ?? [])
      .map(({ id, paperTitle, nextStep }) => ({ id, paperTitle, nextStep })),
  ),
  nextPhase: reading.nextPhase.handler(
    command(({ context, errors }) => {
      const kept = keepSession(context)
      if (!kept) throw errors.NO_SESSION_RUNNING()
      const phaseIndex = kept.state.phaseIndex + 1
      if (phaseIndex >= kept.session.protocol.phases.length) throw errors.LAST_PHASE()
      return append(context, kept, { ...kept.now, kind: 'phase', phaseIndex })
    }),
  ),
  goToPhase: reading.goToPhase.handler(
    command(({ context, input: { phaseIndex }, errors }) => {
      const kept = keepSession(context)
      if (!kept) throw errors.NO_SESSION_RUNNING()
      if (phaseIndex >= kept.session.protocol.phases.length) throw errors.PHASE_NOT_FOUND()
      if (!mayGoTo(kept.session.mode, kept.state.phaseIndex, phaseIndex)) throw errors.ORDER_IS_STRICT()
      return append(context, kept, { ...kept.now, kind: 'phase', phaseIndex })
    }),
  ),
  pause: reading.pause.handler(
    command(({ context, input, errors }) => {
      const kept = keepSession(context)
      if (!kept) throw errors.NO_SESSION_RUNNING()
      if (kept.state.status === 'paused') throw errors.ALREADY_PAUSED()
      return append(context, kept, { ...kept.now, kind: 'paused', reason: input.reason })
    }),
  ),
  resume: reading.resume.handler(
    command(({ context, errors }) => {
      const kept = keepSession(context)
      if (!kept) throw errors.NO_SESSION_RUNNING()
      if (kept.state.status !== 'paused') throw errors.NOT_PAUSED()
      return append(context, kept, { ...kept.now, kind: 'resumed' })
    }),
  ),
  answerGap: reading.answerGap.handler(
    command(({ context, input, errors }) => {
      const kept = keepSession(context)
      if (!kept) throw errors.NO_SESSION_RUNNING()
      const gapMs = kept.state.openGapMs
      if (gapMs === 0) throw errors.NO_GAP()
      const countMs = input.answer === 'split' ? input.countMs : input.answer === 'count' ? gapMs : 0
      if (countMs > gapMs) throw errors.COUNT_TOO_LONG({ data: { gapMs } })
      return append(context, kept, { ...kept.now, kind: 'gap-answered', countMs })
    }),
  ),
  paperDwell: reading.paperDwell.handler(({ context: { db }, input }) => {
    const session = findLatestSession(db, input.paperId)
    // Where the time goes would be a clock too.
    if (!session || (session.isRunning && session.mode === 'interviewer')) return null
    return { sessionId: session.id, isRunning: session.isRunning, bands: [...dwellByBand(listDwell(db, session.id))] }
  }),
  look: reading.look.handler(
    command(({ context, input, errors }) => {
      const kept = keepSession(context)
      if (!kept) throw errors.NO_SESSION_RUNNING()
      const { pageIndex, middlePt = 0 } = input
      const look = pageIndex === null ? null : { pageIndex, bandIndex: Math.floor(middlePt / BAND_PT), mono: kept.now.mono }
      saveLook(context.db, kept.session.id, look)
    }),
  ),
  alerts: reading.alerts.handler(async function* ({ context, signal }) {
    for await (const alert of context.alerts.subscribe('alert', signal ? { signal } : {})) yield alert
  }),
}

function append({ db }: Context, { session, run, now }: KeptSession, event: TimerEvent) {
  appendTimerEvent(db, run.id, event)
  const after = { ...run, events: [...run.events, event] }
  return describeRunning(session, after, timerState(after.events, now))
}
