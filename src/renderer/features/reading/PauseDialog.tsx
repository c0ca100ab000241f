import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { TEXT } from './text.ts'

interface PauseDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onPause: (reason: string) => void
}

export function PauseDialog({ isOpen, onClose, onPause }: PauseDialogProps) {
  const [reason, setReason] = useState('')
  return (
    <Modal opened={isOpen} onClose={onClose} title={TEXT.pauseDialog.title} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onPause(reason.trim())
          setReason('')
          onClose()
        }}
      >
        <Stack>
          <TextInput
            label={TEXT.pauseDialog.label}
            description={TEXT.pauseDialog.hint}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button type="submit">{TEXT.pauseDialog.go}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
