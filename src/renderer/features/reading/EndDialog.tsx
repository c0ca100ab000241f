import { Button, Group, Modal, Text } from '@mantine/core'
import { TEXT } from './text.ts'

interface EndDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onEnd: () => void
}

/** Asks before a session ends with time left. */
export function EndDialog({ isOpen, onClose, onEnd }: EndDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={TEXT.endDialog.title} centered>
      <Text mb="md">{TEXT.endDialog.body}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {TEXT.endDialog.stay}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            onClose()
            onEnd()
          }}
        >
          {TEXT.endDialog.go}
        </Button>
      </Group>
    </Modal>
  )
}
