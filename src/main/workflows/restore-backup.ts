import { implement } from '@orpc/server'
import { FEATURES } from '../../shared/contract/endpoint.ts'
import { backupsContract } from '../../shared/features/backups/backups.contract.ts'
import type { Context } from '../core/context.ts'
import { backupRefusal } from '../core/declare-backup-errors.ts'
import { reported } from '../core/reported.ts'
import { forgetLostCovers } from '../features/papers/lost-covers.ts'

const backups = implement(backupsContract).$context<Context>()

/** Goes back to a backup, and has covers drawn anew that no backup keeps. */
export const restoreBackup = backups.restore.handler(async function* ({ context, input, signal }) {
  try {
    yield* reported((report) => context.store.restore(input.name, { report, signal }))
    // The order began with the other store's connection.
    await forgetLostCovers({ db: context.store.db, host: context.host })
    context.changed([...FEATURES])
    yield { kind: 'restored' }
  } catch (error) {
    if (signal?.aborted) return
    yield { kind: 'refused', reason: backupRefusal(error, context.host.dataFolder) }
  }
})
