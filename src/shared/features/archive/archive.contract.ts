import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { task } from '../../contract/endpoint.ts'
import { ARCHIVE_REFUSALS } from '../../kernel/archive.ts'

const Token = z.string().min(1).max(64)
const Progress = z.object({ kind: z.literal('progress'), share: z.number().min(0).max(1) })
const DISK_REFUSALS = ['own-folder', 'no-permission', 'no-space', 'failed'] as const
const Refused = z.object({
  kind: z.literal('refused'),
  reason: z.enum([...ARCHIVE_REFUSALS, ...DISK_REFUSALS]),
  /** The table and row, or the file that it is about; null where there is nothing to name. */
  where: z.string().nullable(),
})
const Summary = z.object({
  kind: z.literal('archive'),
  token: Token,
  folderName: z.string(),
  /** When it was written, ISO 8601. */
  exportedAt: z.string(),
  appVersion: z.string(),
  /** Rows by table. */
  rowCounts: z.record(z.string(), z.int().min(0)),
  fileCount: z.int().min(0),
  /** Of all files together, in bytes. */
  byteLength: z.int().min(0),
})
const Written = z.object({ kind: z.literal('written'), folderName: z.string(), rowCount: z.int(), fileCount: z.int() })
const Unwritable = z.object({ kind: z.literal('refused'), reason: z.enum(DISK_REFUSALS) })
const Cancelled = z.object({ kind: z.literal('cancelled') })
const TakenIn = z.object({ kind: z.literal('taken-in'), rowCount: z.int(), fileCount: z.int() })

/** Everything leaves the app as one folder of plain files, and comes back from it. */
export const archiveContract = {
  /** Asks for a folder and makes a new one in it. Ended early, it leaves nothing. */
  exportAll: task.output(eventIterator(z.discriminatedUnion('kind', [Progress, Cancelled, Written, Unwritable]))),
  /** Asks for an exported folder and reads all rows of it on trial; changes nothing. Null: cancelled. */
  choose: task.output(z.discriminatedUnion('kind', [Refused, Summary]).nullable()),
  /**
   * Puts an archive in the place of everything. The present store is backed up first and kept beside the new one.
   * Until every file has proved to be what the archive says, nothing is changed; the page loads itself again afterwards.
   */
  importAll: task
    .errors({ FOLDER_FORGOTTEN: {} })
    .input(z.object({ token: Token }))
    .output(eventIterator(z.discriminatedUnion('kind', [Progress, TakenIn, Refused]))),
}
