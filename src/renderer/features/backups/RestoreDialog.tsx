import { Button, Group, Modal, Text } from '@mantine/core'
import { TEXT } from './text.ts'

interface RestoreDialogProps {
  /** The time of the chosen backup. */
  readonly when: string
  readonly onCancel: () => void
  readonly onConfirm: () => void
}

export function RestoreDialog({ when, onCancel, onConfirm }: RestoreDialogProps) {
  return (
    <Modal opened onClose={onCancel} title={TEXT.confirmTitle(when)} centered withCloseButton={false}>
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
