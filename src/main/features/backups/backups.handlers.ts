import { implement } from '@orpc/server'
import { backupsContract } from '../../../shared/features/backups/backups.contract.ts'
import { reasonOf } from '../../../shared/features/backups/backups.model.ts'
import type { NamedFiles } from '../../../shared/kernel/kept-file.ts'
import { EpochMs } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { backupRefusal } from '../../core/declare-backup-errors.ts'
import { reported } from '../../core/reported.ts'

const backups = implement(backupsContract).$context<Context>()

/** All but restoring, which also concerns papers and lives in `main/workflows`. */
export const backupsHandlers = {
  list: backups.list.handler(({ context }) => ({
    folder: context.store.paths.backups,
    backups: context.store.backups().map((backup) => ({
      ...backup,
      takenAt: EpochMs.parse(backup.takenAt),
      kind: reasonOf(backup.kind),
      rowCounts: backup.rowCounts && { ...backup.rowCounts },
    })),
  })),

  contents: backups.contents.handler(async ({ context }) => {
    const { backups: found, kept } = await context.store.contents()
    const filesOf = (files: (typeof found)[number]['files']) => files && { ...files, lacking: mutable(files.lacking) }
    return { backups: found.map(({ name, files }) => ({ name, files: filesOf(files) })), kept: { ...kept } }
  }),

  health: backups.health.handler(({ context }) => ({ problem: context.store.dailyProblem() })),

  backUpNow: backups.backUpNow.handler(async function* ({ context, signal }) {
    try {
      const { backup, isNew, files } = yield* reported((report) => context.store.backUp('manual', { report, signal }))
      context.changed(['backups'])
      const { fileCount, missing, unkept } = files
      const takenAt = EpochMs.parse(backup.takenAt)
      yield { kind: 'made', takenAt, isNew, fileCount, missing: mutable(missing), unkept: mutable(unkept) }
    } catch (error) {
      if (signal?.aborted) return
      yield { kind: 'refused', reason: backupRefusal(error, context.host.dataFolder) }
    }
  }),

  restored: backups.restored.handler(({ context }) => {
    const report = context.store.restored()
    if (!report) return null
    const { broughtBack, byteLength, damaged, missing, refused } = report
    return { broughtBack, byteLength, damaged: mutable(damaged), missing: mutable(missing), refused: mutable(refused) }
  }),

  forgetRestored: backups.forgetRestored.handler(({ context }) => {
    context.store.forgetRestored()
    context.changed(['backups'])
    return null
  }),

  openFolder: backups.openFolder.handler(({ context }) => {
    context.host.openFolder(context.store.paths.backups)
    return null
  }),
}

/** The contract's types are written by zod, which knows no `readonly`. */
function mutable({ count, named }: NamedFiles) {
  return { count, named: named.map((file) => ({ ...file })) }
}
