import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { clockText, durationText } from '../../shared/kernel/duration.ts'
import { MINUTE_MS } from '../../shared/kernel/units.ts'

/** How much of a silence counts. */
type GapAnswer = { readonly answer: 'count' } | { readonly answer: 'discard' } | { readonly answer: 'split'; readonly countMs: number }

interface GapDialogProps {
  /** 0: closed. */
  readonly gapMs: number
  readonly title: string
  /** What is asked about a silence of this length. */
  readonly question: (length: string) => string
  readonly isPending: boolean
  readonly isError: boolean
  readonly onAnswer: (answer: GapAnswer) => void
}

const TEXT = {
  count: 'Count all of it',
  discard: 'Count nothing',
  split: 'Count a part',
  minutes: 'Minutes to count',
  failed: 'That did not work. Nothing was changed; try again.',
} as const

/** Asks how much of a silence was work. It can't be closed without an answer: the clock would stay wrong. */
export function GapDialog({ gapMs, title, question, isPending, isError, onAnswer }: GapDialogProps) {
  const [minutes, setMinutes] = useState<number | string>('')
  const mostMinutes = gapMs / MINUTE_MS
  const countMs = Math.round(Math.min(mostMinutes, Math.max(0, Number(minutes) || 0)) * MINUTE_MS)
  return (
    <Modal
      opened={gapMs > 0}
      onClose={() => {}}
      title={title}
      centered
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack>
        <Text>{question(gapMs < 2 * MINUTE_MS ? clockText(gapMs) : durationText(gapMs))}</Text>
        <Group grow>
          <Button data-autofocus variant="default" disabled={isPending} onClick={() => onAnswer({ answer: 'discard' })}>
            {TEXT.discard}
          </Button>
          <Button variant="default" disabled={isPending} onClick={() => onAnswer({ answer: 'count' })}>
            {TEXT.count}
          </Button>
        </Group>
        <Group align="flex-end">
          <NumberInput
            label={TEXT.minutes}
            value={minutes}
            onChange={setMinutes}
            min={0}
            max={Math.floor(mostMinutes * 10) / 10}
            flex={1}
          />
          <Button disabled={isPending || countMs === 0} onClick={() => onAnswer({ answer: 'split', countMs })}>
            {TEXT.split}
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
