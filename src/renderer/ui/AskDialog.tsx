import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import classes from './AskDialog.module.css'

interface AskDialogProps {
  readonly isOpen: boolean
  readonly title: string
  /** What it is about, such as a folder. */
  readonly lead?: string
  readonly facts?: string
  readonly body: string
  readonly no: string
  readonly yes: string
  readonly onNo: () => void
  readonly onYes: () => void
}

/** One question with a way out, which has the focus first. */
export function AskDialog({ isOpen, title, lead = '', facts = '', body, no, yes, onNo, onYes }: AskDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onNo} title={title} centered withCloseButton={false}>
      <Stack gap="xs" mb="lg">
        {lead === '' ? null : (
          <Text fw={600} className={classes.path}>
            {lead}
          </Text>
        )}
        {facts === '' ? null : (
          <Text size="sm" className={`pb-numbers ${classes.soft}`}>
            {facts}
          </Text>
        )}
        <Text>{body}</Text>
      </Stack>
      <Group justify="flex-end">
        <Button variant="default" onClick={onNo} data-autofocus>
          {no}
        </Button>
        <Button onClick={onYes}>{yes}</Button>
      </Group>
    </Modal>
  )
}
