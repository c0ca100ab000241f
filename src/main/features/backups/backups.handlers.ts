import { implement } from '@orpc/server'
import { FEATURES } from '../../../shared/contract/endpoint.ts'
import { backupsContract } from '../../../shared/features/backups/backups.contract.ts'
import { reasonOf } from '../../../shared/features/backups/backups.model.ts'
import type { OperationalProblem } from '../../../shared/kernel/store-problem.ts'
import { EpochMs } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { BackupDamagedError } from '../../store/backup.ts'
import { faultOf } from '../../store/store-fault.ts'

const backups = implement(backupsContract).$context<Context>()

interface Declared {
  BACKUP_DAMAGED(): Error
  BACKUP_FAILED(options: { data: { problem: OperationalProblem } }): Error
}

export const backupsHandlers = backups.router({
  list: backups.list.handler(({ context }) => ({
    folder: context.store.paths.backups,
    backups: context.store.backups().map((backup) => ({
      ...backup,
      takenAt: EpochMs.parse(backup.takenAt),
      kind: reasonOf(backup.kind),
      rowCounts: backup.rowCounts && { ...backup.rowCounts },
    })),
  })),

  health: backups.health.handler(({ context }) => ({ problem: context.store.dailyProblem() })),

  backUpNow: backups.backUpNow.handler(async ({ context, errors }) => {
    const { backup, isNew } = await declaring(context, errors, () => context.store.backUp('manual'))
    context.changed(['backups'])
    return { takenAt: EpochMs.parse(backup.takenAt), isNew }
  }),

  restore: backups.restore.handler(async ({ context, input, errors }) => {
    await declaring(context, errors, () => context.store.restore(input.name))
    context.changed([...FEATURES])
    return null
  }),

  openFolder: backups.openFolder.handler(({ context }) => {
    context.host.openFolder(context.store.paths.backups)
    return null
  }),
})

/** Turns what a copy can meet into the declared failures; the rest is a defect. */
async function declaring<Value>(context: Context, errors: Declared, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BackupDamagedError) throw errors.BACKUP_DAMAGED()
    const fault = faultOf(error, context.host.dataFolder)
    if (fault?.kind === 'operational') throw errors.BACKUP_FAILED({ data: { problem: fault.problem } })
    throw error
  }
}
