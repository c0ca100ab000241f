import { ORPCError, os } from '@orpc/server'
import type { EndpointMeta } from '../../shared/contract/endpoint.ts'
import { STORE_FAILURE_CODES } from '../../shared/kernel/store-problem.ts'
import { faultOf } from '../store/store-fault.ts'
import type { Context } from './context.ts'

/**
 * Keeps orders from writing until the file is known to be sound, and gives the disk's failures their stable codes:
 * any order can meet them, so they are not repeated in each contract. The order's transaction is rolled back by then.
 */
export const guardStore = os.$context<Context>().middleware(async ({ context, next, procedure }) => {
  const { kind } = procedure['~orpc'].meta as EndpointMeta
  try {
    if (kind === 'command' || kind === 'task') await context.store.writable()
    return await next()
  } catch (error) {
    const fault = isOfSqlite(error) ? faultOf(error, context.host.dataFolder) : null
    if (fault?.kind === 'damaged') context.store.reportDamage(fault.finding)
    if (fault?.kind !== 'operational') throw error
    throw new ORPCError(STORE_FAILURE_CODES[fault.problem], { status: 503, message: 'The store could not be written.', cause: error })
  }
})

/** Files of papers fail with the system's own codes; tasks name those failures themselves. */
function isOfSqlite(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
}
