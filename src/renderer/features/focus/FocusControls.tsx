import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconCoffee, IconPlayerPauseFilled, IconPlayerPlayFilled, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { RunningFocus } from '../../../shared/features/focus/focus.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { PillarName } from '../../ui/pillars.tsx'
import { FinishStep } from './FinishStep.tsx'
import classes from './Focus.module.css'
import { focusClockText, focusStateText, isOver } from './focus-clock-text.ts'
import { TEXT } from './text.ts'
import { type FocusOrders, useFocusOrders } from './use-focus-orders.ts'
import { useRunningFocus } from './use-running-focus.ts'

interface FocusControlsProps {
  /** Whether finishing is what it was opened for. */
  readonly startsFinishing: boolean
  readonly onEnded: () => void
}

/** The running timer with everything that can be done to it. */
export function FocusControls({ startsFinishing, onEnded }: FocusControlsProps) {
  const run = useRunningFocus()
  const orders = useFocusOrders()
  const [isFinishing, setFinishing] = useState(startsFinishing)
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
