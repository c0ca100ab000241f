import { Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { INTERVIEW_20, totalBudgetMs } from '../../../shared/features/reading/protocol.model.ts'
import type { SessionMode } from '../../../shared/features/reading/session-clock.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { BlockId, PaperId, ProtocolId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
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
  const protocols = useQuery(endpoints.reading.protocols.queryOptions())
  const [protocolId, setProtocolId] = useState<string>(INTERVIEW_20.id)
  const [mode, setMode] = useState<SessionMode>('free')
  const start = useMutation(endpoints.reading.start.mutationOptions({ onSuccess: onStarted }))
  const options = (protocols.data ?? [INTERVIEW_20]).map(({ id, name, phases }) => ({
    value: id,
    label: `${name}, ${durationText(totalBudgetMs(phases))}`,
  }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate({ paperId, protocolId: protocolId as ProtocolId, mode, ...(blockId ? { blockId } : {}) })
      }}
    >
      <Stack>
        <Select
          label={TEXT.start.protocol}
          data={options}
          value={protocolId}
          onChange={(value) => setProtocolId(value ?? INTERVIEW_20.id)}
          allowDeselect={false}
        />
        <Radio.Group label={TEXT.start.mode} value={mode} onChange={(value) => setMode(value as SessionMode)}>
          <Stack gap="xs" mt="xs">
            {Object.entries(TEXT.modes).map(([value, { label, hint }]) => (
              <Radio key={value} value={value} label={label} description={hint} />
            ))}
          </Stack>
        </Radio.Group>
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
