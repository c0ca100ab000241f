import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconFile, IconFileTypePdf } from '@tabler/icons-react'
import type { Attachment } from '../../../../shared/features/journal/attachments.model.ts'
import type { AttachmentId } from '../../../../shared/kernel/ids.ts'
import { visibleText } from '../../../../shared/kernel/visible-text.ts'
import { sizeInWords } from '../../../ui/size-in-words.ts'
import classes from './Attachments.module.css'
import { ATTACHMENT_TEXT as TEXT } from './attachment-text.ts'
import { openAttachment, saveAttachment } from './use-attachments.ts'

interface AttachmentListProps {
  readonly attachments: readonly Attachment[]
  readonly onInsert: (attachment: Attachment) => void
  readonly onDetach: (attachmentId: AttachmentId) => void
}

/** The files of an entry; nothing where there are none. */
export function AttachmentList({ attachments, onInsert, onDetach }: AttachmentListProps) {
  if (attachments.length === 0) return null
  return (
    <ul className={classes.list} aria-label={TEXT.list}>
      {attachments.map((attachment) => {
        const { attachmentId, isPicture, mayOpen, byteLength } = attachment
        const name = visibleText(attachment.fileName)
        return (
          <li key={attachmentId} className={classes.item}>
            {isPicture ? (
              <img className={classes.thumb} src={`/attachment/${attachmentId}`} alt="" />
            ) : (
              <span className={classes.thumb} aria-hidden>
                {/\.pdf$/i.test(name) ? <IconFileTypePdf size={18} /> : <IconFile size={18} />}
              </span>
            )}
            <span className={classes.name} title={name}>
              {name}
            </span>
            <span className="pb-numbers">{sizeInWords(byteLength)}</span>
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <ActionIcon variant="subtle" size="sm" aria-label={TEXT.actions(name)}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item disabled={!mayOpen} title={mayOpen ? '' : TEXT.notForOpening} onClick={() => openAttachment(attachmentId)}>
                  {TEXT.open}
                </Menu.Item>
                <Menu.Item onClick={() => saveAttachment(attachmentId)}>{TEXT.save}</Menu.Item>
                <Menu.Item onClick={() => onInsert(attachment)}>{TEXT.insert}</Menu.Item>
                <Menu.Divider />
                <Menu.Item color="red" onClick={() => onDetach(attachmentId)}>
                  {TEXT.detach}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        )
      })}
    </ul>
  )
}
