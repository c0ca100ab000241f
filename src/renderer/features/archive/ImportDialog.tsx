import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { countsInWords } from '../../ui/counts-in-words.ts'
import { sizeInWords } from '../../ui/size-in-words.ts'
import classes from './Archive.module.css'
import { TEXT } from './text.ts'

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

interface ImportDialogProps {
  readonly archive: {
    readonly folderName: string
    readonly exportedAt: string
    readonly appVersion: string
    readonly rowCounts: Readonly<Record<string, number>>
    readonly fileCount: number
    readonly byteLength: number
  }
  readonly onCancel: () => void
  readonly onConfirm: () => void
}

/** What an export holds, before it takes the place of everything. */
export function ImportDialog({ archive, onCancel, onConfirm }: ImportDialogProps) {
  return (
    <Modal opened onClose={onCancel} title={TEXT.confirmTitle} centered withCloseButton={false}>
      <Stack gap={4} mb="md">
        <Text fw={600}>{visibleText(archive.folderName)}</Text>
        <Text size="sm">{TEXT.exportedAt(dateOf(archive.exportedAt), visibleText(archive.appVersion))}</Text>
        <Text size="sm" className={`pb-numbers ${classes.soft}`}>
          {TEXT.holds(countsInWords(archive.rowCounts), archive.fileCount, sizeInWords(archive.byteLength))}
        </Text>
      </Stack>
      <Text mb="lg">{TEXT.confirmBody}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {TEXT.cancel}
        </Button>
        <Button onClick={onConfirm}>{TEXT.confirm}</Button>
      </Group>
    </Modal>
  )
}

/** The text comes from a file of somebody's; one that is no date is shown as it stands. */
function dateOf(text: string): string {
  const at = Date.parse(text)
  return Number.isNaN(at) ? visibleText(text.slice(0, 40)) : WHEN.format(at)
}
