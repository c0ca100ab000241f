import type { RunningSession, SessionAlert } from '../../../shared/features/reading/reading.model.ts'
import type { AlertKind } from '../../../shared/features/reading/session-clock.model.ts'
import { dueAlert, type ExpectedAlert, nextAlert } from '../../../shared/features/reading/session-clock.model.ts'
import type { Context } from '../../core/context.ts'
import type { Heart } from '../../core/heart.ts'
import { moment } from '../../core/one-clock.ts'
import { inTransaction } from '../../store/db.ts'
import { saveBeat } from '../../store/timer.store.ts'
import { findRunningSession } from './describe-session.ts'
import { keepSession } from './keep-session.ts'

/** Keeps the running session alive and says when a phase is over. */
export function createSessionHeart(context: Context): Heart {
  let expected: (ExpectedAlert & { readonly sessionId: string }) | null = null

  const beat = () => {
    const kept = inTransaction(context.db, () => keepSession(context))
    if (kept?.hasGap) context.changed(['reading'])
  }
  return {
    beat,
    sleep: () => {
      inTransaction(context.db, () => {
        const kept = keepSession(context)
        if (kept) saveBeat(context.db, kept.run.id, moment(context.clock), true)
      })
    },
    look: () => {
      const session = findRunningSession(context)
      if (!session) {
        expected = null
        return null
      }
      const { phases } = session.protocol
      const due = expected?.sessionId === session.id ? dueAlert(expected, phases, session.clock) : null
      if (due) context.alerts.publish('alert', alertOf(session, due))
      const next = nextAlert(session.mode, phases, session.clock)
      expected = next && { ...next, sessionId: session.id }
      return next && session.status === 'running' ? next.inMs : null
    },
  }
}

function alertOf({ id, protocol, clock, mode }: RunningSession, kind: AlertKind): SessionAlert {
  const nameAt = (index: number) => protocol.phases[index]?.name ?? ''
  return {
    sessionId: id,
    kind,
    phaseName: nameAt(clock.phaseIndex),
    nextPhaseName: nameAt(clock.phaseIndex + 1),
    isAudible: mode !== 'interviewer',
  }
}
