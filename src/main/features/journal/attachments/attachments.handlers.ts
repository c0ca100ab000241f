import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { implement } from '@orpc/server'
import type { Attached } from '../../../../shared/features/journal/attachments.contract.ts'
import { attachmentName, MAX_ATTACHMENTS, mayOpen } from '../../../../shared/features/journal/attachments.model.ts'
import { journalContract } from '../../../../shared/features/journal/journal.contract.ts'
import type { AttachmentId, JournalEntryId } from '../../../../shared/kernel/ids.ts'
import type { Context } from '../../../core/context.ts'
import { command } from '../../../core/handlers.ts'
import { pictureTypeOf } from '../../../core/media-kind.ts'
import { saveFile } from '../../../core/save-file.ts'
import { inTransaction } from '../../../store/db.ts'
import { findEntry } from '../journal.store.ts'
import { attachmentPath, keepBytes, readAttachment } from './attachment-files.ts'
import {
  type AttachmentRow,
  findAttachment,
  insertAttachment,
  listAttachments,
  setAttachmentDeleted,
  toAttachment,
} from './attachments.store.ts'

const journal = implement(journalContract).$context<Context>()

/** Files of entries. They come in through main, are shown only as pictures, and leave only when the person says so. */
export const attachmentsHandlers = {
  attachments: journal.attachments.handler(({ context: { db }, input, errors }) => {
    if (!findEntry(db, input.id)) throw errors.ENTRY_NOT_FOUND()
    return listAttachments(db, input.id).map(toAttachment)
  }),
  chooseAttachments: journal.chooseAttachments.handler(async ({ context }) => {
    const paths = await context.host.chooseFiles({ title: 'Attach files', buttonLabel: 'Attach' })
    return paths.length === 0 ? null : { token: context.offeredFiles.offer(paths) }
  }),
  attach: journal.attach.handler(async ({ context, input: { id, token }, errors, signal }) => {
    const paths = context.offeredFiles.find(token)
    if (!paths) throw errors.FILES_FORGOTTEN()
    if (!findEntry(context.db, id)) throw errors.ENTRY_NOT_FOUND()
    const outcome: Attached = { attached: [], refused: [] }
    for (const path of paths) {
      signal?.throwIfAborted()
      await takeIn(context, id, basename(path), () => readAttachment(path), outcome)
    }
    context.offeredFiles.forget(token)
    context.changed(['journal'])
    return outcome
  }),
  attachPasted: journal.attachPasted.handler(async ({ context, input: { id, fileName, data }, errors }) => {
    if (!findEntry(context.db, id)) throw errors.ENTRY_NOT_FOUND()
    const outcome: Attached = { attached: [], refused: [] }
    await takeIn(context, id, fileName, async () => Buffer.from(data, 'base64'), outcome)
    context.changed(['journal'])
    return outcome
  }),
  detach: journal.detach.handler(
    command(({ context: { db, clock }, input, errors }) => {
      if (!setAttachmentDeleted(db, input.attachmentId, clock.now())) throw errors.ATTACHMENT_NOT_FOUND()
    }),
  ),
  reattach: journal.reattach.handler(
    command(({ context: { db }, input, errors }) => {
      if (!setAttachmentDeleted(db, input.attachmentId, null)) throw errors.ATTACHMENT_NOT_FOUND()
    }),
  ),
  openAttachment: journal.openAttachment.handler(async ({ context: { db, host }, input, errors }) => {
    const row = findAttachment(db, input.attachmentId)
    if (!row) throw errors.ATTACHMENT_NOT_FOUND()
    const fileName = attachmentName(row.fileName)
    if (!mayOpen(fileName)) return 'not-opened-kind'
    const path = attachmentPath(host.dataFolder, row.sha256)
    return existsSync(path) ? host.openCopy(path, fileName) : 'file-gone'
  }),
  saveAttachment: journal.saveAttachment.handler(({ context: { db, host }, input, errors }) => {
    const row = findAttachment(db, input.attachmentId)
    if (!row) throw errors.ATTACHMENT_NOT_FOUND()
    const fileName = attachmentName(row.fileName)
    const extension = extname(fileName).slice(1) || '*'
    return saveFile(host, { title: 'Save a copy', fileName, type: { name: 'File', extension } }, async () => ({
      bytes: await readFile(attachmentPath(host.dataFolder, row.sha256)),
      count: 1,
    }))
  }),
}

type Parts = Pick<Context, 'db' | 'clock' | 'ids' | 'host'>

/** Adds one file to an entry and says in `outcome` what became of it. The bytes are safe before the row names them. */
async function takeIn(
  { db, clock, ids, host }: Parts,
  entryId: JournalEntryId,
  name: string,
  read: () => ReturnType<typeof readAttachment>,
  outcome: Attached,
): Promise<void> {
  const fileName = attachmentName(name)
  if (listAttachments(db, entryId).length >= MAX_ATTACHMENTS) return void outcome.refused.push({ fileName, reason: 'too-many' })
  const bytes = await read()
  if (typeof bytes === 'string') return void outcome.refused.push({ fileName, reason: bytes })
  const kept = await keepBytes(host.dataFolder, bytes)
  if (kept === 'no-space' || kept === 'unreadable') return void outcome.refused.push({ fileName, reason: kept })
  const row: AttachmentRow = {
    ...{ id: ids.next() as AttachmentId, entryId, sha256: kept, fileName, byteLength: bytes.length },
    pictureType: pictureTypeOf(bytes),
  }
  inTransaction(db, () => insertAttachment(db, row, clock.now()))
  outcome.attached.push(toAttachment(row))
}
