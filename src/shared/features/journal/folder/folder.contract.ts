import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, task } from '../../../contract/endpoint.ts'
import { JournalEntryId } from '../../../kernel/ids.ts'

/** Most Markdown files of one folder that are read. */
export const MAX_FOLDER_FILES = 20_000
export const FILE_REFUSALS = ['too-large', 'not-text', 'unreadable', 'in-trash', 'newer-here', 'no-space'] as const

const Token = z.string().min(1).max(64)
const Progress = z.object({ kind: z.literal('progress'), share: z.number().min(0).max(1) })
const DISK_REFUSALS = z.enum(['own-folder', 'no-permission', 'no-space', 'failed'])
const Refused = z.object({ kind: z.literal('refused'), reason: DISK_REFUSALS })
const Report = z.object({
  kind: z.literal('read'),
  createdIds: z.array(JournalEntryId),
  updatedCount: z.int(),
  unchangedCount: z.int(),
  attachmentCount: z.int(),
  refusedCount: z.int(),
  /** The first hundred that were left as they are, by their path in the folder. */
  refused: z.array(z.object({ path: z.string(), reason: z.enum(FILE_REFUSALS) })),
})
export type FolderReport = z.infer<typeof Report>

/** The journal as a plain folder of Markdown files that any other program reads, and back. */
export const folderContract = {
  /** Asks for a folder and makes a new one in it. Ended early, it leaves nothing. */
  exportFolder: task.output(
    eventIterator(
      z.discriminatedUnion('kind', [
        Progress,
        z.object({ kind: z.literal('cancelled') }),
        z.object({ kind: z.literal('written'), folderName: z.string(), entryCount: z.int(), attachmentCount: z.int() }),
        Refused,
      ]),
    ),
  ),
  /** Asks for a folder and counts what is in it; reads nothing yet. Null: cancelled. */
  chooseFolder: task.output(
    z
      .discriminatedUnion('kind', [
        z.object({
          kind: z.literal('folder'),
          token: Token,
          folderName: z.string(),
          /** Markdown files that would be read. */
          textCount: z.int(),
          otherCount: z.int(),
          /** Links, devices and what lies beyond the limits: never read. */
          leftCount: z.int(),
        }),
        Refused,
      ])
      .nullable(),
  ),
  /** Takes in a folder, file by file. Ended early, what came in stays and comes again as unchanged. */
  importFolder: task
    .errors({ FOLDER_FORGOTTEN: {} })
    .input(z.object({ token: Token }))
    .output(eventIterator(z.discriminatedUnion('kind', [Progress, Report, Refused]))),
  /** Puts the entries that a folder brought into the trash; those that are there already stay. */
  undoImport: command()
    .input(z.object({ ids: z.array(JournalEntryId).max(MAX_FOLDER_FILES) }))
    .output(z.void()),
}
