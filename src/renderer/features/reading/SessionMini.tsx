import { Button, Group, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { RunningSession } from '../../../shared/features/reading/reading.model.ts'
import { LAST_CALL_MS, phaseLeftMs, totalLeftMs } from '../../../shared/features/reading/session-clock.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import { useActions, useAriaKeys } from '../../ui/actions/ActionsProvider.tsx'
import { MiniClock } from '../../ui/mini/MiniClock.tsx'
import { TEXT } from './text.ts'
import { useSessionOrders } from './use-session-orders.ts'

interface SessionMiniProps {
  readonly session: RunningSession
  readonly onEnded: (sessionId: SessionId) => void
}

const onPhase = () => {
  // The pages of the paper are in the app's window.
}

/** The running session in the small window. In interviewer mode: no clock. */
export function SessionMini({ session, onEnded }: SessionMiniProps) {
  const { next, pause, resume, end } = useSessionOrders(onEnded, onPhase)
  const [isEnding, setEnding] = useState(false)
  const { protocol, clock, status, mode } = session
  const isPaused = status === 'paused'
  const isLast = clock.phaseIndex === protocol.phases.length - 1
  const totalMs = totalLeftMs(protocol.phases, clock)
  const isEarly = totalMs > 0
  const { mutate: goOn } = next
  const { mutate: stop } = pause
  const { mutate: unpause } = resume
  const { mutate: finish } = end
  const ariaKeys = useAriaKeys()
  useActions(
    useMemo(
      () => [
        ...(isLast ? [] : [{ id: 'mini.next', label: TEXT.next, group: TEXT.group, keys: [']'], run: () => goOn({}) }]),
        {
          id: 'mini.pause',
          label: isPaused ? TEXT.resume : TEXT.pause,
          group: TEXT.group,
          keys: ['shift+p'],
          run: () => (isPaused ? unpause({}) : stop({ reason: '' })),
        },
        { id: 'mini.end', label: TEXT.end, group: TEXT.group, keys: ['shift+e'], run: () => (isEarly ? setEnding(true) : finish({})) },
      ],
      [isLast, isPaused, isEarly, goOn, stop, unpause, finish],
    ),
  )
  if (isEnding) return <EndStep onEnd={() => finish({})} onStay={() => setEnding(false)} />
  const name = protocol.phases[clock.phaseIndex]?.name ?? ''
  const leftMs = phaseLeftMs(protocol.phases, clock)
  const isInterview = mode === 'interviewer'
  const spentMs = clock.activeMsByPhase[clock.phaseIndex] ?? 0
  const phase = isPaused ? `${TEXT.paused} · ${name}` : name
  return (
    <>
      <MiniClock
        title={session.paperTitle}
        state={isInterview && totalMs <= LAST_CALL_MS ? TEXT.lastMinutes : phase}
        clock={isInterview ? null : leftMs < 0 ? TEXT.over(clockText(leftMs)) : TEXT.left(clockText(leftMs))}
        label={name}
        isOver={leftMs < 0}
        spent={{ ms: spentMs, ofMs: spentMs + leftMs }}
      />
      {session.openGapMs > 0 ? <Text size="sm">{TEXT.gap.title}</Text> : null}
      <Group gap="xs">
        {isLast ? null : (
          <Button size="compact-sm" aria-keyshortcuts={ariaKeys('mini.next')} onClick={() => goOn({})}>
            {TEXT.next}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts={ariaKeys('mini.pause')}
          onClick={() => (isPaused ? unpause({}) : stop({ reason: '' }))}
        >
          {isPaused ? TEXT.resume : TEXT.pause}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts={ariaKeys('mini.end')}
          onClick={() => (isEarly ? setEnding(true) : finish({}))}
        >
          {TEXT.mini.end}
        </Button>
      </Group>
    </>
  )
}

function EndStep({ onEnd, onStay }: { readonly onEnd: () => void; readonly onStay: () => void }) {
  return (
    <Stack gap="sm">
      <Text fw={600}>{TEXT.endDialog.title}</Text>
      <Text size="sm">{TEXT.endDialog.body}</Text>
      <Group gap="xs" justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={onStay}>
          {TEXT.endDialog.stay}
        </Button>
        <Button size="compact-sm" autoFocus onClick={onEnd}>
          {TEXT.endDialog.go}
        </Button>
      </Group>
    </Stack>
  )
}
