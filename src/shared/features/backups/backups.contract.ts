import { z } from 'zod'
import { BACKUP_ERRORS } from '../../contract/backup-errors.ts'
import { query, task } from '../../contract/endpoint.ts'
import { OPERATIONAL_PROBLEMS } from '../../kernel/store-problem.ts'
import { EpochMs } from '../../kernel/time.ts'
import { BACKUP_KINDS } from './backups.model.ts'

const Backup = z.object({
  /** File name in the folder; names the backup in `restore`. */
  name: z.string(),
  takenAt: EpochMs,
  kind: z.enum(BACKUP_KINDS),
  bytes: z.int().min(0),
  /** Rows by table, as the copy's own label says; null when the label can't be read. */
  rowCounts: z.record(z.string(), z.int().min(0)).nullable(),
})

export const backupsContract = {
  /** Newest first. */
  list: query.output(z.object({ folder: z.string(), backups: z.array(Backup) })),
  /** Why the last automatic copy could not be made; null when it could. */
  health: query.output(z.object({ problem: z.enum([...OPERATIONAL_PROBLEMS, 'damaged']).nullable() })),
  /** `isNew` is false when nothing has changed since the newest backup, whose time it then is. */
  backUpNow: task.errors(BACKUP_ERRORS).output(z.object({ takenAt: EpochMs, isNew: z.boolean() })),
  /** Backs up first, keeps the present store beside the restored one; the page loads itself again afterwards. */
  restore: task
    .errors(BACKUP_ERRORS)
    .input(z.object({ name: z.string().max(200) }))
    .output(z.null()),
  openFolder: task.output(z.null()),
}
