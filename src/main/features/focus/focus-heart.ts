import { type FocusAlertKind, focusLeftMs, type RunningFocus, turnPhase } from '../../../shared/features/focus/focus.model.ts'
import type { Context } from '../../core/context.ts'
import type { Heart } from '../../core/heart.ts'
import { moment } from '../../core/one-clock.ts'
import { inTransaction } from '../../store/db.ts'
import { appendTimerEvent, saveBeat } from '../../store/timer.store.ts'
import { findRunningFocus, keepFocus } from './keep-focus.ts'

/** Keeps the focus timer alive, says when time is up, and lets work and breaks take turns. */
export function createFocusHeart(context: Context): Heart {
  /** The run whose end was still to come when it was last looked at: what ended while nobody was here is no news. */
  let awaited: string | null = null

  const announce = (run: RunningFocus, kind: FocusAlertKind) => context.alerts.publish('focus', { runId: run.id, kind, title: run.title })

  return {
    beat: () => {
      const kept = inTransaction(context.db, () => keepFocus(context))
      if (kept?.hasGap) context.changed(['focus'])
    },
    sleep: () => {
      inTransaction(context.db, () => {
        const kept = keepFocus(context)
        if (kept) saveBeat(context.db, kept.run.id, moment(context.clock), true)
      })
    },
    look: () => {
      const run = findRunningFocus(context)
      const leftMs = run && focusLeftMs(run)
      if (!run || run.status === 'paused' || leftMs === null) {
        awaited = null
        return null
      }
      if (leftMs > 0) {
        awaited = run.id
        return leftMs
      }
      const isNews = awaited === run.id
      awaited = null
      if (run.mode === 'countdown') {
        if (isNews) announce(run, 'time-over')
        return null
      }
      turnToNextPhase(context)
      context.changed(['focus'])
      if (isNews) announce(run, run.isBreak ? 'break-over' : 'work-over')
      const next = findRunningFocus(context)
      if (next?.status !== 'running') return null
      awaited = next.id
      return Math.max(0, focusLeftMs(next) ?? 0)
    },
  }
}

function turnToNextPhase(context: Context): void {
  inTransaction(context.db, () => {
    const kept = keepFocus(context)
    const run = findRunningFocus(context)
    const leftMs = run && focusLeftMs(run)
    const last = kept?.run.events.at(-1)
    if (!kept || !last || leftMs === null || leftMs > 0) return
    for (const event of turnPhase(kept.focus.plan, kept.state.phaseIndex, leftMs, last, kept.now))
      appendTimerEvent(context.db, kept.run.id, event)
  })
}
