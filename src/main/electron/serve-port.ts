import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { storeProblemOf } from '../../shared/kernel/store-problem.ts'
import type { Service } from './ipc.ts'
import type { Log } from './log.ts'

/** Larger messages than this are no question of ours: papers go by address, recordings in chunks. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024

/** Answers what comes through the port, from now on; what came before has waited in it. Defects go to the log. */
export function servePort(port: MessagePortMain, service: Service, log: Log): void {
  port.on('message', ({ data }) => {
    const size = typeof data === 'string' ? data.length : ((data as ArrayBuffer | null)?.byteLength ?? 0)
    if (size > MAX_MESSAGE_BYTES) port.close()
  })
  const report = (error: unknown) => {
    if (isDefect(error)) log.defect(error)
  }
  if (service.kind === 'core')
    new RPCHandler(service.router, { interceptors: [onError(report)] }).upgrade(port, { context: service.context })
  else new RPCHandler(service.router, { interceptors: [onError(report)] }).upgrade(port, { context: service.context })
  port.start()
}

/** A declared failure is an answer and an abort is a wish; only the rest is ours to mend. Bad input is: the page sent it. */
function isDefect(error: unknown): boolean {
  if (error instanceof Error && error.name === 'AbortError') return false
  if (error instanceof ORPCError && storeProblemOf(error.code)) return false
  return !(error instanceof ORPCError && error.defined)
}
