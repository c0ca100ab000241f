import { implement } from '@orpc/server'
import { focusContract } from '../../shared/features/focus/focus.contract.ts'
import type { FocusPlan } from '../../shared/features/focus/focus.model.ts'
import type { Settings } from '../../shared/features/settings/settings.model.ts'
import type { BlockId } from '../../shared/kernel/ids.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { moment } from '../core/one-clock.ts'
import { insertFocus } from '../features/focus/focus.store.ts'
import { findRunningFocus } from '../features/focus/keep-focus.ts'
import { openBlock } from '../features/planner/occurrences.ts'
import { findOpenRun, insertRun } from '../store/timer.store.ts'

const focus = implement(focusContract).$context<Context>()

/** Starts the clock on a block of the plan or on anything the person names. */
export const startFocus = focus.start.handler(
  command(({ context, input: { work, timer }, errors }) => {
    const { db, clock, ids } = context
    const open = findOpenRun(db)
    if (open) throw errors.CLOCK_TAKEN({ data: { by: open.kind === 'focus' || open.kind === 'mock' ? open.kind : 'session' } })
    const block = 'blockId' in work ? openBlock(context, work.blockId) : undefined
    const named = 'blockId' in work ? block : work
    if (!named) throw errors.BLOCK_NOT_FOUND()
    const id = ids.next()
    insertRun(db, { id, kind: 'focus', zone: clock.zone() }, moment(clock))
    const { title = named.title } = work
    const { pillar } = named
    insertFocus(db, { id, blockId: (block?.id as BlockId | undefined) ?? null, title, pillar, plan: planOf(timer, context.settings()) })
    const started = findRunningFocus(context)
    if (!started) throw new Error('A focus timer that was just started does not run.')
    return started
  }),
)

function planOf(
  timer: { readonly mode: 'countdown'; readonly minutes: number } | { readonly mode: 'count-up' } | { readonly mode: 'pomodoro' },
  settings: Settings,
): FocusPlan {
  if (timer.mode === 'countdown') return { mode: 'countdown', lengthMs: timer.minutes * MINUTE_MS }
  if (timer.mode === 'count-up') return { mode: 'count-up' }
  return {
    mode: 'pomodoro',
    workMs: settings.focusWorkMinutes * MINUTE_MS,
    breakMs: settings.focusBreakMinutes * MINUTE_MS,
    longBreakMs: settings.focusLongBreakMinutes * MINUTE_MS,
    longBreakEvery: settings.focusLongBreakEvery,
  }
}
