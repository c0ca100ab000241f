import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconCoffee, IconPlayerPauseFilled, IconPlayerPlayFilled, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { focusLeftMs, type RunningFocus } from '../../../shared/features/focus/focus.model.ts'
import { clockText, durationText } from '../../../shared/kernel/duration.ts'
import { PillarName } from '../../ui/pillars.tsx'
import classes from './Focus.module.css'
import { focusClockText, focusStateText } from './focus-clock-text.ts'
import { TEXT } from './text.ts'
import { type FocusOrders, useFocusOrders } from './use-focus-orders.ts'
import { useRunningFocus } from './use-running-focus.ts'

/** The running timer with everything that can be done to it. */
export function FocusControls({ onEnded }: { readonly onEnded: () => void }) {
  const run = useRunningFocus()
  const orders = useFocusOrders()
  const [isFinishing, setFinishing] = useState(false)
  if (!run) return null
  return (
    <Stack>
      <div>
        <Title order={3} size="h4" className={classes.title}>
          {run.title}
        </Title>
        <PillarName pillar={run.pillar} />
      </div>
      <div>
        <Text size="sm" c="var(--pb-ink-soft)">
          {focusStateText(run)}
        </Text>
        <div role="timer" aria-label={TEXT.clock} className={`${classes.clock} pb-numbers`} data-over={isOver(run) || undefined}>
          {focusClockText(run)}
        </div>
        <Text size="sm" c="var(--pb-ink-soft)" className="pb-numbers">
          {TEXT.soFar(clockText(run.workedMs))}
        </Text>
      </div>
      {isFinishing ? (
        <FinishStep run={run} orders={orders} onEnded={onEnded} onStay={() => setFinishing(false)} />
      ) : (
        <>
          <Group gap="xs">
            <PauseButton run={run} orders={orders} />
            {run.lengthMs === null
              ? null
              : [1, 5].map((minutes) => (
                  <Button key={minutes} variant="default" onClick={() => orders.extend.mutate({ minutes })}>
                    {TEXT.more(minutes)}
                  </Button>
                ))}
            {run.mode === 'pomodoro' && !run.isWaiting ? (
              <Button variant="default" leftSection={<IconCoffee size={16} aria-hidden />} onClick={() => orders.next.mutate({})}>
                {run.isBreak ? TEXT.skipBreak : TEXT.takeBreak}
              </Button>
            ) : null}
          </Group>
          <Group justify="space-between">
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => orders.discard.mutate({}, { onSuccess: onEnded })}
            >
              {TEXT.finish.discard}
            </Button>
            <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => setFinishing(true)}>
              {TEXT.finish.open}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}

function PauseButton({ run, orders }: { readonly run: RunningFocus; readonly orders: FocusOrders }) {
  return run.status === 'paused' ? (
    <Button data-autofocus leftSection={<IconPlayerPlayFilled size={16} aria-hidden />} onClick={() => orders.resume.mutate({})}>
      {run.isWaiting ? TEXT.nextRound : TEXT.resume}
    </Button>
  ) : (
    <Button
      data-autofocus
      variant="default"
      leftSection={<IconPlayerPauseFilled size={16} aria-hidden />}
      onClick={() => orders.pause.mutate({})}
    >
      {TEXT.pause}
    </Button>
  )
}

interface FinishStepProps {
  readonly run: RunningFocus
  readonly orders: FocusOrders
  readonly onEnded: () => void
  readonly onStay: () => void
}

/** Says what will be written down, and asks whether the block is done with it. */
function FinishStep({ run, orders, onEnded, onStay }: FinishStepProps) {
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

function isOver(run: RunningFocus): boolean {
  return (focusLeftMs(run) ?? 0) < 0
}
