import { z } from 'zod'
import { command, query, task } from '../../contract/endpoint.ts'
import { SaveOutcome } from '../../contract/save-outcome.ts'
import { AttachmentId, JournalEntryId } from '../../kernel/ids.ts'
import { ATTACH_REFUSALS, MAX_PASTED_BYTES } from './attachments.model.ts'

const Attachment = z.object({
  attachmentId: AttachmentId,
  fileName: z.string(),
  byteLength: z.int().min(0),
  isPicture: z.boolean(),
  mayOpen: z.boolean(),
})
const byEntry = z.object({ id: JournalEntryId })
const byAttachment = z.object({ attachmentId: AttachmentId })
const noEntry = { ENTRY_NOT_FOUND: {} }
const noAttachment = { ATTACHMENT_NOT_FOUND: {} }
const Attached = z.object({
  attached: z.array(Attachment),
  refused: z.array(z.object({ fileName: z.string(), reason: z.enum(ATTACH_REFUSALS) })),
})
export type Attached = z.infer<typeof Attached>

/** Files of journal entries: copied into the person's folder under their SHA-256, and never written again. */
export const attachmentsContract = {
  /** Of an entry that is not removed, in the order they came. */
  attachments: query.errors(noEntry).input(byEntry).output(z.array(Attachment)),
  /** Asks for files in the system's dialog. Null: cancelled. */
  chooseAttachments: task.output(z.object({ token: z.string() }).nullable()),
  /** Copies chosen or dropped files. What can't be attached is named; the others are. */
  attach: task
    .errors({ ...noEntry, FILES_FORGOTTEN: {} })
    .input(byEntry.extend({ token: z.string().min(1).max(64) }))
    .output(Attached),
  /** The same for a file of the clipboard, in base64. */
  attachPasted: task
    .errors(noEntry)
    .input(byEntry.extend({ fileName: z.string().max(1_000), data: z.base64().max(Math.ceil(MAX_PASTED_BYTES / 3) * 4) }))
    .output(Attached),
  /** Softly: its file stays. */
  detach: command().errors(noAttachment).input(byAttachment).output(z.void()),
  reattach: command().errors(noAttachment).input(byAttachment).output(z.void()),
  /** Opens a copy in the system's own program once the person said so; only kinds that carry no program. */
  openAttachment: task
    .errors(noAttachment)
    .input(byAttachment)
    .output(z.enum(['opened', 'cancelled', 'not-opened-kind', 'file-gone', 'failed'])),
  saveAttachment: task.errors(noAttachment).input(byAttachment).output(SaveOutcome),
}
