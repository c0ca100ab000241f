import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { query, task } from '../../contract/endpoint.ts'
import { KEPT_FILE_KINDS } from '../../kernel/kept-file.ts'
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

const Count = z.int().min(0)
/** How many files, and the first of them by the name that a person knows. */
const Files = z.object({ count: Count, named: z.array(z.object({ kind: z.enum(KEPT_FILE_KINDS), name: z.string() })) })
const Progress = z.object({ kind: z.literal('progress'), share: z.number().min(0).max(1) })
/** Nothing was changed, and older backups are untouched. */
const Refused = z.object({ kind: z.literal('refused'), reason: z.enum([...OPERATIONAL_PROBLEMS, 'damaged']) })
const Made = z.object({
  kind: z.literal('made'),
  takenAt: EpochMs,
  /** False: nothing has changed since the newest backup, whose time this is. */
  isNew: z.boolean(),
  /** Files that it has. */
  fileCount: Count,
  /** Not in the library, or not whole there. */
  missing: Files,
  /** The disk would not take them. */
  unkept: Files,
})
const Contents = z.object({
  backups: z.array(
    z.object({
      name: z.string(),
      /** Null: what it refers to can't be read. */
      files: z.object({ fileCount: Count, byteLength: Count, lacking: Files }).nullable(),
    }),
  ),
  /** All files of all backups; `ownBytes` is the room of those that the library has no more, or only another copy of. */
  kept: z.object({ fileCount: Count, byteLength: Count, ownBytes: Count }),
})
export type BackupFiles = z.infer<typeof Contents>['backups'][number]['files']
const Restored = z.object({ broughtBack: Count, byteLength: Count, damaged: Files, missing: Files, refused: Files })

export const backupsContract = {
  /** Newest first. */
  list: query.output(z.object({ folder: z.string(), backups: z.array(Backup) })),
  /** Which files each of them has; takes a moment where there are many. */
  contents: query.output(Contents),
  /** Why the last automatic copy could not be made, or `files` when it lacks some; null when all is well. */
  health: query.output(z.object({ problem: z.enum([...OPERATIONAL_PROBLEMS, 'damaged', 'files']).nullable() })),
  /** Ended early, there is no new backup. */
  backUpNow: task.output(eventIterator(z.discriminatedUnion('kind', [Progress, Made, Refused]))),
  /**
   * Backs up first, brings back the files that the library lacks, and keeps the present store beside the restored one;
   * the page loads itself again afterwards. Ended early, the store is the one that was.
   */
  restore: task
    .input(z.object({ name: z.string().max(200) }))
    .output(eventIterator(z.discriminatedUnion('kind', [Progress, z.object({ kind: z.literal('restored') }), Refused]))),
  /** What became of the files of the backup that was restored last; null: none was since the start, or somebody has read it. */
  restored: query.output(Restored.nullable()),
  /** Somebody has read it. */
  forgetRestored: task.output(z.null()),
  openFolder: task.output(z.null()),
}
