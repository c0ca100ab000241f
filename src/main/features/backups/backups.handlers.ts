import { implement } from '@orpc/server'
import { FEATURES } from '../../../shared/contract/endpoint.ts'
import { backupsContract } from '../../../shared/features/backups/backups.contract.ts'
import { reasonOf } from '../../../shared/features/backups/backups.model.ts'
import { EpochMs } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { declareBackupErrors } from '../../core/declare-backup-errors.ts'

const backups = implement(backupsContract).$context<Context>()

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
    const { backup, isNew } = await declareBackupErrors(context, errors, () => context.store.backUp('manual'))
    context.changed(['backups'])
    return { takenAt: EpochMs.parse(backup.takenAt), isNew }
  }),

  restore: backups.restore.handler(async ({ context, input, errors }) => {
    await declareBackupErrors(context, errors, () => context.store.restore(input.name))
    context.changed([...FEATURES])
    return null
  }),

  openFolder: backups.openFolder.handler(({ context }) => {
    context.host.openFolder(context.store.paths.backups)
    return null
  }),
})
