import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { clockText, durationText } from '../../../shared/kernel/duration.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

/** Asks how much of a silence was reading. It can't be closed without an answer: the clock would stay wrong. */
export function GapDialog({ gapMs }: { readonly gapMs: number }) {
  const { mutate, isPending, isError } = useMutation(endpoints.reading.answerGap.mutationOptions())
  const [minutes, setMinutes] = useState<number | string>('')
  const mostMinutes = gapMs / MINUTE_MS
  const countMs = Math.round(Math.min(mostMinutes, Math.max(0, Number(minutes) || 0)) * MINUTE_MS)
  return (
    <Modal
      opened={gapMs > 0}
      onClose={() => {}}
      title={TEXT.gap.title}
      centered
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack>
        <Text>{TEXT.gap.body(gapMs < 2 * MINUTE_MS ? clockText(gapMs) : durationText(gapMs))}</Text>
        <Group grow>
          <Button data-autofocus variant="default" disabled={isPending} onClick={() => mutate({ answer: 'discard' })}>
            {TEXT.gap.discard}
          </Button>
          <Button variant="default" disabled={isPending} onClick={() => mutate({ answer: 'count' })}>
            {TEXT.gap.count}
          </Button>
        </Group>
        <Group align="flex-end">
          <NumberInput
            label={TEXT.gap.minutes}
            value={minutes}
            onChange={setMinutes}
            min={0}
            max={Math.floor(mostMinutes * 10) / 10}
            flex={1}
          />
          <Button disabled={isPending || countMs === 0} onClick={() => mutate({ answer: 'split', countMs })}>
            {TEXT.gap.split}
          </Button>
        </Group>
        {isError ? (
          <Text role="alert" c="var(--pb-danger)">
            {TEXT.failed}
          </Text>
        ) : null}
      </Stack>
    </Modal>
  )
}
