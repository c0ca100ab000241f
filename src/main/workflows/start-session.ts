import { implement } from '@orpc/server'
import { readingContract } from '../../shared/features/reading/reading.contract.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { command } from '../core/handlers.ts'
import { moment } from '../core/one-clock.ts'
import { findRunningSession } from '../features/reading/describe-session.ts'
import { findProtocol } from '../features/reading/protocols.store.ts'
import { insertSession } from '../features/reading/sessions.store.ts'
import { findOpenRun, insertRun } from '../store/timer.store.ts'
import { findBlockPillar, hasPaper } from './session-links.store.ts'

const reading = implement(readingContract).$context<Context>()

/** Starts the clock on a paper, for a block of the plan if one is named. */
export const startSession = reading.start.handler(
  command(({ context, input, errors }) => {
    const { db, clock, ids } = context
    const open = findOpenRun(db)
    if (open) throw errors.SESSION_ALREADY_RUNNING({ data: { sessionId: open.id as SessionId } })
    if (!hasPaper(db, input.paperId)) throw errors.PAPER_NOT_FOUND()
    const protocol = findProtocol(db, input.protocolId)
    if (!protocol) throw errors.PROTOCOL_NOT_FOUND()
    if (input.blockId && findBlockPillar(db, input.blockId) === null) throw errors.BLOCK_NOT_FOUND()
    const id = ids.next() as SessionId
    insertRun(db, { id, kind: 'sprint', zone: clock.zone() }, moment(clock))
    insertSession(db, {
      id,
      paperId: input.paperId,
      blockId: input.blockId ?? null,
      protocol: { id: protocol.id, name: protocol.name, phases: protocol.phases },
      mode: input.mode,
    })
    const started = findRunningSession(context)
    if (!started) throw new Error('A session that was just started does not run.')
    return started
  }),
)
