import { implement } from '@orpc/server'
import { copyName, type Phase, type Protocol } from '../../../shared/features/reading/protocol.model.ts'
import { readingContract } from '../../../shared/features/reading/reading.contract.ts'
import type { ProtocolId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../../core/context.ts'
import { command } from '../../core/handlers.ts'
import { findProtocol, listProtocols, removeProtocol, restoreProtocol, saveProtocol } from './protocols.store.ts'

const reading = implement(readingContract).$context<Context>()

export const protocolHandlers = {
  protocols: reading.protocols.handler(({ context }) => listProtocols(context.db)),
  copyProtocol: reading.copyProtocol.handler(
    command(({ context: { db, clock, ids }, input, errors }) => {
      const original = findProtocol(db, input.protocolId)
      if (!original) throw errors.PROTOCOL_NOT_FOUND()
      const names = listProtocols(db).map((protocol) => protocol.name)
      const copy: Protocol = {
        id: ids.next() as ProtocolId,
        name: copyName(original.name, names),
        phases: original.phases,
        isBuiltIn: false,
      }
      saveProtocol(db, copy, clock.now())
      return copy
    }),
  ),
  saveProtocol: reading.saveProtocol.handler(
    command(({ context: { db, clock, ids }, input, errors }) => {
      const protocol = findProtocol(db, input.protocolId)
      if (!protocol) throw errors.PROTOCOL_NOT_FOUND()
      if (protocol.isBuiltIn) throw errors.PROTOCOL_BUILT_IN()
      const phases: Phase[] = input.phases.map((phase) => ({ ...phase, id: phase.id ?? ids.next() }))
      const saved: Protocol = { ...protocol, name: input.name, phases }
      saveProtocol(db, saved, clock.now())
      return saved
    }),
  ),
  removeProtocol: reading.removeProtocol.handler(
    command(({ context: { db, clock }, input, errors }) => {
      const protocol = findProtocol(db, input.protocolId)
      if (!protocol) throw errors.PROTOCOL_NOT_FOUND()
      if (protocol.isBuiltIn) throw errors.PROTOCOL_BUILT_IN()
      removeProtocol(db, protocol.id, clock.now())
    }),
  ),
  restoreProtocol: reading.restoreProtocol.handler(
    command(({ context: { db }, input, errors }) => {
      const protocol = restoreProtocol(db, input.protocolId) ? findProtocol(db, input.protocolId) : null
      if (!protocol) throw errors.PROTOCOL_NOT_FOUND()
      return protocol
    }),
  ),
}
