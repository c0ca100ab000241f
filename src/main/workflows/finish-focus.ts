import { implement } from '@orpc/server'
import { focusContract } from '../../shared/features/focus/focus.contract.ts'
import { workedMs } from '../../shared/features/focus/focus.model.ts'
import type { TimeEntryId } from '../../shared/kernel/ids.ts'
import type { EpochMs } from '../../shared/kernel/time.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { type KeptFocus, keepFocus } from '../features/focus/keep-focus.ts'
import { markBlockDone } from '../features/planner/settle-block.ts'
import { endRun } from '../store/timer.store.ts'
import { insertClockTime } from './clock-time.store.ts'
import { findBlockPillar } from './session-links.store.ts'

const focus = implement(focusContract).$context<Context>()

/** Ends the focus timer. Clock, minutes and block are one transaction: all of it or nothing. */
export const finishFocus = focus.finish.handler(
  command(({ context, input, errors }) => {
    const kept = keepFocus(context)
    if (!kept) throw errors.NO_FOCUS_RUNNING()
    if (kept.state.openGapMs > 0) throw errors.GAP_NOT_ANSWERED()
    const written = close(context, kept, { isDiscarded: false })
    if (input.isBlockDone && written.blockId) markBlockDone(context, written.blockId)
    return written
  }),
)

/** Ends it without counting it. What nobody has answered for is not counted either. */
export const discardFocus = focus.discard.handler(
  command(({ context, errors }) => {
    const kept = keepFocus(context)
    if (!kept) throw errors.NO_FOCUS_RUNNING()
    return close(context, kept, { isDiscarded: true })
  }),
)

function close({ db, ids }: Context, { focus, run, now, state }: KeptFocus, { isDiscarded }: { readonly isDiscarded: boolean }) {
  endRun(db, run.id, now)
  // A block may have been removed or given to another pillar meanwhile; the minutes stay and follow it.
  const blockPillar = focus.blockId && findBlockPillar(db, focus.blockId)
  const blockId = blockPillar ? focus.blockId : null
  const timeEntryId = ids.next() as TimeEntryId
  const activeMs = workedMs(focus.plan, state.activeMsByPhase)
  insertClockTime(db, {
    id: timeEntryId,
    source: 'focus',
    pillar: blockPillar ?? focus.pillar,
    blockId,
    sessionId: null,
    startedAt: run.startedAt,
    endedAt: Math.max(run.startedAt, now.at) as EpochMs,
    activeMs,
    zone: run.zone,
    note: blockId ? '' : focus.title,
    now: now.at,
    deletedAt: isDiscarded ? now.at : null,
  })
  return { timeEntryId, blockId, title: focus.title, activeMs }
}
