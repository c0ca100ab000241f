import { Button, Group, Modal, Text } from '@mantine/core'
import { TEXT } from './text.ts'

interface RestoreDialogProps {
  /** The time of the chosen backup; null: closed. */
  readonly when: string | null
  readonly isBusy: boolean
  readonly onCancel: () => void
  readonly onConfirm: () => void
}

export function RestoreDialog({ when, isBusy, onCancel, onConfirm }: RestoreDialogProps) {
  return (
    <Modal
      opened={when !== null}
      onClose={onCancel}
      title={TEXT.confirmTitle(when ?? '')}
      centered
      closeOnEscape={!isBusy}
      withCloseButton={false}
    >
      <Text mb="lg">{TEXT.confirmBody}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} disabled={isBusy} data-autofocus>
          {TEXT.cancel}
        </Button>
        <Button onClick={onConfirm} loading={isBusy}>
          {TEXT.confirm}
        </Button>
      </Group>
    </Modal>
  )
}
