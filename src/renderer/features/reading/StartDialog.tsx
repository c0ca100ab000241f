import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BlockId, PaperId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { FIRST_CHOICE, SessionFields } from './SessionFields.tsx'
import { TEXT } from './text.ts'

interface StartDialogProps {
  /** Null: closed. */
  readonly paperId: PaperId | null
  /** The block of the plan this is for. */
  readonly blockId?: BlockId | undefined
  readonly onClose: () => void
  readonly onStarted?: ((paperId: PaperId) => void) | undefined
}

/** Protocol, mode, go: starts a session on a paper. */
export function StartDialog({ paperId, blockId, onClose, onStarted }: StartDialogProps) {
  return (
    <Modal opened={paperId !== null} onClose={onClose} title={TEXT.start.title} centered>
      {paperId === null ? null : (
        <StartForm
          paperId={paperId}
          blockId={blockId}
          onStarted={() => {
            onClose()
            onStarted?.(paperId)
          }}
        />
      )}
    </Modal>
  )
}

interface StartFormProps {
  readonly paperId: PaperId
  readonly blockId: BlockId | undefined
  readonly onStarted: () => void
}

function StartForm({ paperId, blockId, onStarted }: StartFormProps) {
  const [choice, setChoice] = useState(FIRST_CHOICE)
  const start = useMutation(endpoints.reading.start.mutationOptions({ onSuccess: onStarted }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate({ paperId, ...choice, ...(blockId ? { blockId } : {}) })
      }}
    >
      <Stack>
        <SessionFields choice={choice} onChange={setChoice} />
        {start.error ? (
          <Text role="alert" c="var(--pb-danger)" size="sm">
            {isDefinedError(start.error) ? TEXT.start.failed[start.error.code] : TEXT.failed}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button type="submit" loading={start.isPending} data-autofocus>
            {TEXT.start.go}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
