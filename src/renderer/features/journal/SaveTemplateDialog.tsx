import { Button, Group, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

interface SaveTemplateDialogProps {
  readonly id: JournalEntryId
  readonly title: string
  readonly onClose: () => void
}

/** Asks for the name under which an entry's text becomes a template. */
export function SaveTemplateDialog({ id, title, onClose }: SaveTemplateDialogProps) {
  const [name, setName] = useState(title.slice(0, 80))
  const save = useMutation(
    endpoints.journal.saveAsTemplate.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: TEXT.own.saved(name.trim()) })
        onClose()
      },
      onError: () => {
        notifications.show({ message: TEXT.failed, color: 'red' })
      },
    }),
  )
  return (
    <Modal opened onClose={onClose} title={TEXT.own.save}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ id, name: name.trim() })
        }}
      >
        <TextInput
          data-autofocus
          label={TEXT.own.name}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
            {TEXT.own.save}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
