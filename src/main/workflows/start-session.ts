import { implement } from '@orpc/server'
import type { Protocol } from '../../shared/features/reading/protocol.model.ts'
import { readingContract } from '../../shared/features/reading/reading.contract.ts'
import type { RunningSession } from '../../shared/features/reading/reading.model.ts'
import type { SessionMode } from '../../shared/features/reading/session-clock.model.ts'
import type { BlockId, PaperId, SessionId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { moment } from '../core/one-clock.ts'
import { openBlock } from '../features/planner/occurrences.ts'
import { findColdPaper } from '../features/reading/cold-draw.handlers.ts'
import { clearDrawnPaper } from '../features/reading/cold-draw.store.ts'
import { findRunningSession } from '../features/reading/describe-session.ts'
import { findProtocol } from '../features/reading/protocols.store.ts'
import { insertSession } from '../features/reading/sessions.store.ts'
import { hasPaper } from '../store/library.store.ts'
import { findOpenRun, insertRun } from '../store/timer.store.ts'
import { markPaperPractised } from './session-links.store.ts'

const reading = implement(readingContract).$context<Context>()

/** Starts the clock on a paper, for a block of the plan if one is named. */
export const startSession = reading.start.handler(
  command(({ context, input, errors }) => {
    const { db } = context
    const open = findOpenRun(db)
    if (open?.kind === 'focus') throw errors.FOCUS_RUNNING()
    if (open?.kind === 'mock') throw errors.MOCK_RUNNING()
    if (open) throw errors.SESSION_ALREADY_RUNNING({ data: { sessionId: open.id as SessionId } })
    if (!hasPaper(db, input.paperId)) throw errors.PAPER_NOT_FOUND()
    const protocol = findProtocol(db, input.protocolId)
    if (!protocol) throw errors.PROTOCOL_NOT_FOUND()
    const block = input.blockId ? openBlock(context, input.blockId) : undefined
    if (input.blockId && !block) throw errors.BLOCK_NOT_FOUND()
    return startClock(context, { paperId: input.paperId, blockId: (block?.id as BlockId | undefined) ?? null, protocol, mode: input.mode })
  }),
)

/** Starts the clock on the drawn paper. From here on it is seen, whatever becomes of the session. */
export const startColdSession = reading.startCold.handler(
  command(({ context, input, errors }) => {
    const { db, clock } = context
    const open = findOpenRun(db)
    if (open?.kind === 'focus') throw errors.FOCUS_RUNNING()
    if (open?.kind === 'mock') throw errors.MOCK_RUNNING()
    if (open) throw errors.SESSION_ALREADY_RUNNING({ data: { sessionId: open.id as SessionId } })
    const paperId = findColdPaper(db)
    if (!paperId) throw errors.NOTHING_DRAWN()
    const protocol = findProtocol(db, input.protocolId)
    if (!protocol) throw errors.PROTOCOL_NOT_FOUND()
    const started = startClock(context, { paperId, blockId: null, protocol, mode: input.mode })
    markPaperPractised(db, paperId, clock.now())
    clearDrawnPaper(db)
    return started
  }),
)

interface Start {
  readonly paperId: PaperId
  readonly blockId: BlockId | null
  readonly protocol: Protocol
  readonly mode: SessionMode
}

function startClock(context: Context, { paperId, blockId, protocol, mode }: Start): RunningSession {
  const { db, clock, ids } = context
  const id = ids.next() as SessionId
  insertRun(db, { id, kind: 'sprint', zone: clock.zone() }, moment(clock))
  insertSession(db, { id, paperId, blockId, protocol: { id: protocol.id, name: protocol.name, phases: protocol.phases }, mode })
  const started = findRunningSession(context)
  if (!started) throw new Error('A session that was just started does not run.')
  return started
}
