import { implement } from '@orpc/server'
import { focusContract } from '../../../shared/features/focus/focus.contract.ts'
import { extensionMs, focusLeftMs, turnPhase } from '../../../shared/features/focus/focus.model.ts'
import { type TimerEvent, timerState } from '../../../shared/kernel/timer.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { appendTimerEvent } from '../../store/timer.store.ts'
import { describeFocus, findRunningFocus, type KeptFocus, keepFocus } from './keep-focus.ts'

const focus = implement(focusContract).$context<Context>()

/** All of the focus timer but beginning and end, which need the plan too and live in `main/workflows`. */
export const focusHandlers = {
  running: focus.running.handler(({ context }) => findRunningFocus(context)),
  pause: focus.pause.handler(
    command(({ context, errors }) => {
      const kept = keepFocus(context)
      if (!kept) throw errors.NO_FOCUS_RUNNING()
      if (kept.state.status === 'paused') throw errors.ALREADY_PAUSED()
      return append(context, kept, [{ ...kept.now, kind: 'paused', reason: '' }])
    }),
  ),
  resume: focus.resume.handler(
    command(({ context, errors }) => {
      const kept = keepFocus(context)
      if (!kept) throw errors.NO_FOCUS_RUNNING()
      if (kept.state.status !== 'paused') throw errors.NOT_PAUSED()
      return append(context, kept, [{ ...kept.now, kind: 'resumed' }])
    }),
  ),
  extend: focus.extend.handler(
    command(({ context, input, errors }) => {
      const kept = keepFocus(context)
      if (!kept) throw errors.NO_FOCUS_RUNNING()
      const leftMs = focusLeftMs(describeFocus(kept.focus, kept.run, kept.state))
      if (leftMs === null) throw errors.NOTHING_TO_EXTEND()
      const ms = extensionMs(leftMs, input.minutes * MINUTE_MS)
      return append(context, kept, [{ ...kept.now, kind: 'extended', phaseIndex: kept.state.phaseIndex, ms }])
    }),
  ),
  nextPhase: focus.nextPhase.handler(
    command(({ context, errors }) => {
      const kept = keepFocus(context)
      if (!kept) throw errors.NO_FOCUS_RUNNING()
      if (kept.focus.plan.mode !== 'pomodoro') throw errors.NO_ROUNDS()
      const [entered] = turnPhase(kept.focus.plan, kept.state.phaseIndex, 0, kept.now, kept.now)
      const goesOn: TimerEvent[] = kept.state.status === 'paused' ? [{ ...kept.now, kind: 'resumed' }] : []
      return append(context, kept, entered ? [...goesOn, entered] : goesOn)
    }),
  ),
  answerGap: focus.answerGap.handler(
    command(({ context, input, errors }) => {
      const kept = keepFocus(context)
      if (!kept) throw errors.NO_FOCUS_RUNNING()
      const gapMs = kept.state.openGapMs
      if (gapMs === 0) throw errors.NO_GAP()
      const countMs = input.answer === 'split' ? input.countMs : input.answer === 'count' ? gapMs : 0
      if (countMs > gapMs) throw errors.COUNT_TOO_LONG({ data: { gapMs } })
      return append(context, kept, [{ ...kept.now, kind: 'gap-answered', countMs }])
    }),
  ),
  alerts: focus.alerts.handler(async function* ({ context, signal }) {
    for await (const alert of context.alerts.subscribe('focus', signal ? { signal } : {})) yield alert
  }),
}

function append({ db }: Context, { focus, run, now }: KeptFocus, events: readonly TimerEvent[]) {
  for (const event of events) appendTimerEvent(db, run.id, event)
  const after = { ...run, events: [...run.events, ...events] }
  return describeFocus(focus, after, timerState(after.events, now))
}
