import { Button, Group, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { RunningFocus } from '../../../shared/features/focus/focus.model.ts'
import { useActions, useAriaKeys } from '../../ui/actions/ActionsProvider.tsx'
import { MiniClock } from '../../ui/mini/MiniClock.tsx'
import { FinishStep } from './FinishStep.tsx'
import { focusClockText, focusStateText, isOver } from './focus-clock-text.ts'
import { TEXT } from './text.ts'
import { useFocusOrders } from './use-focus-orders.ts'

/** The running timer in the small window. */
export function FocusMini({ run }: { readonly run: RunningFocus }) {
  const orders = useFocusOrders()
  const [isFinishing, setFinishing] = useState(false)
  const isPaused = run.status === 'paused'
  const hasRounds = run.mode === 'pomodoro' && !run.isWaiting
  const { mutate: pause } = orders.pause
  const { mutate: resume } = orders.resume
  const { mutate: next } = orders.next
  const pauseWord = isPaused ? (run.isWaiting ? TEXT.nextRound : TEXT.resume) : TEXT.pause
  const nextWord = run.isBreak ? TEXT.skipBreak : TEXT.takeBreak
  const ariaKeys = useAriaKeys()
  useActions(
    useMemo(
      () => [
        { id: 'mini.pause', label: pauseWord, group: TEXT.group, keys: ['shift+p'], run: () => (isPaused ? resume({}) : pause({})) },
        ...(hasRounds ? [{ id: 'mini.next', label: nextWord, group: TEXT.group, keys: [']'], run: () => next({}) }] : []),
        { id: 'mini.finish', label: TEXT.finish.open, group: TEXT.group, keys: ['shift+e'], run: () => setFinishing(true) },
      ],
      [pauseWord, nextWord, isPaused, hasRounds, pause, resume, next],
    ),
  )
  if (isFinishing) return <FinishStep run={run} orders={orders} onEnded={() => {}} onStay={() => setFinishing(false)} />
  return (
    <>
      <MiniClock
        title={run.title}
        state={focusStateText(run)}
        clock={focusClockText(run)}
        label={TEXT.clock}
        isOver={isOver(run)}
        spent={run.lengthMs === null ? null : { ms: run.phaseMs, ofMs: run.lengthMs }}
      />
      {run.openGapMs > 0 ? <Text size="sm">{TEXT.gap.title}</Text> : null}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant={isPaused ? 'filled' : 'default'}
          aria-keyshortcuts={ariaKeys('mini.pause')}
          onClick={() => (isPaused ? resume({}) : pause({}))}
        >
          {pauseWord}
        </Button>
        {hasRounds ? (
          <Button size="compact-sm" variant="default" aria-keyshortcuts={ariaKeys('mini.next')} onClick={() => next({})}>
            {nextWord}
          </Button>
        ) : null}
        <Button size="compact-sm" variant="default" aria-keyshortcuts={ariaKeys('mini.finish')} onClick={() => setFinishing(true)}>
          {TEXT.finish.open}
        </Button>
      </Group>
    </>
  )
}
