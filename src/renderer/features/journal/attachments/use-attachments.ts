import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Attached } from '../../../../shared/features/journal/attachments.contract.ts'
import { MAX_PASTED_BYTES } from '../../../../shared/features/journal/attachments.model.ts'
import type { AttachmentId, JournalEntryId } from '../../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../../client/client.ts'
import { toBase64 } from '../../../client/to-base64.ts'
import { reportSave } from '../../../ui/report-save.ts'
import { offerUndo } from '../../../ui/undo.tsx'
import { ATTACHMENT_TEXT as TEXT } from './attachment-text.ts'

const say = (message: string) => notifications.show({ message, color: 'red' })
const failed = () => say(TEXT.failed)

/** Files of one entry and what can be done with them. `onAttached` hears of those that came, to put them into the text. */
export function useAttachments(id: JournalEntryId, onAttached: (attached: Attached['attached']) => void) {
  const { data: attachments = [] } = useQuery(endpoints.journal.attachments.queryOptions({ input: { id } }))
  const reattach = useMutation(endpoints.journal.reattach.mutationOptions({ onError: failed })).mutate
  const detach = useMutation(
    endpoints.journal.detach.mutationOptions({
      onSuccess: (_nothing, { attachmentId }) => offerUndo(TEXT.detached, () => reattach({ attachmentId })),
      onError: failed,
    }),
  ).mutate
  const orders = useMemo(() => {
    const report = ({ attached, refused }: Attached) => {
      if (attached.length > 0) onAttached(attached)
      for (const { fileName, reason } of refused) say(TEXT.refused[reason](fileName))
    }
    const attach = (token: string) => client.journal.attach({ id, token }).then(report, failed)
    return {
      choose: () => void client.journal.chooseAttachments().then((chosen) => (chosen ? attach(chosen.token) : undefined), failed),
      drop: (files: readonly File[]) => void window.api.registerDrop(files).then(attach, failed),
      paste: async (files: readonly File[]) => {
        for (const file of files) {
          if (file.size > MAX_PASTED_BYTES) say(TEXT.tooLargeToPaste(file.name))
          else await client.journal.attachPasted({ id, fileName: file.name, data: await toBase64(file) }).then(report, failed)
        }
      },
    }
  }, [id, onAttached])
  return { attachments, detach, ...orders }
}

/** Asks main, which asks the person. */
export function openAttachment(attachmentId: string): void {
  void client.journal.openAttachment({ attachmentId: attachmentId as AttachmentId }).then(
    (outcome) => {
      if (outcome !== 'opened' && outcome !== 'cancelled') say(TEXT.notOpened[outcome])
    },
    () => say(TEXT.notOpened['file-gone']),
  )
}

export function saveAttachment(attachmentId: AttachmentId): void {
  reportSave(client.journal.saveAttachment({ attachmentId }), { saved: TEXT.saved })
}
