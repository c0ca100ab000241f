import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { RunningFocus } from '../../../shared/features/focus/focus.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { TEXT } from './text.ts'
import type { FocusOrders } from './use-focus-orders.ts'

interface FinishStepProps {
  readonly run: RunningFocus
  readonly orders: FocusOrders
  readonly onEnded: () => void
  readonly onStay: () => void
}

/** Says what will be written down, and asks whether the block is done with it. */
export function FinishStep({ run, orders, onEnded, onStay }: FinishStepProps) {
  const [isBlockDone, setBlockDone] = useState(run.blockId !== null)
  return (
    <Stack gap="sm">
      <Text>{TEXT.finish.body(durationText(run.workedMs), run.title)}</Text>
      {run.blockId === null ? null : (
        <Checkbox label={TEXT.finish.blockDone} checked={isBlockDone} onChange={(event) => setBlockDone(event.currentTarget.checked)} />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onStay}>
          {TEXT.finish.stay}
        </Button>
        <Button autoFocus loading={orders.finish.isPending} onClick={() => orders.finish.mutate({ isBlockDone }, { onSuccess: onEnded })}>
          {TEXT.finish.go}
        </Button>
      </Group>
    </Stack>
  )
}
