import { Button, Group, Kbd, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Phase } from '../../../shared/features/reading/protocol.model.ts'
import type { RunningSession } from '../../../shared/features/reading/reading.model.ts'
import { totalLeftMs } from '../../../shared/features/reading/session-clock.model.ts'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EndDialog } from './EndDialog.tsx'
import { PauseDialog } from './PauseDialog.tsx'
import { PhaseTrack } from './PhaseTrack.tsx'
import classes from './Session.module.css'
import { SessionClockFace } from './SessionClockFace.tsx'
import { TEXT } from './text.ts'
import { useSessionOrders } from './use-session-orders.ts'

interface SessionBarProps {
  readonly session: RunningSession
  readonly onEnded: (sessionId: SessionId) => void
  /** A phase has begun, or its section is wanted again. */
  readonly onPhase: (phase: Phase) => void
}

/** The running session above its paper: clock, phases, and what can be done with it. */
export function SessionBar({ session, onEnded, onPhase }: SessionBarProps) {
  const { next, goTo, pause, resume, end } = useSessionOrders(onEnded, onPhase)
  const [dialog, setDialog] = useState<'pause' | 'end' | null>(null)
  const isPaused = session.status === 'paused'
  const isLast = session.clock.phaseIndex === session.protocol.phases.length - 1
  const isEarly = totalLeftMs(session.protocol.phases, session.clock) > 0
  const { phases } = session.protocol
  const { phaseIndex } = session.clock
  const { mutate: goOn } = next
  const { mutate: unpause } = resume
  const { mutate: finish } = end

  useActions(
    useMemo(() => {
      const action = (id: string, label: string, key: string, run: () => void) => ({
        id: `reading.${id}`,
        label,
        group: TEXT.group,
        keys: [key],
        run,
      })
      return [
        ...(isLast ? [] : [action('next', TEXT.next, ']', () => goOn({}))]),
        action('section', TEXT.toSection, '[', () => {
          const phase = phases[phaseIndex]
          if (phase) onPhase(phase)
        }),
        isPaused
          ? action('resume', TEXT.resume, 'shift+p', () => unpause({}))
          : action('pause', TEXT.pause, 'shift+p', () => setDialog('pause')),
        action('end', TEXT.end, 'shift+e', () => (isEarly ? setDialog('end') : finish({}))),
      ]
    }, [isLast, isPaused, isEarly, goOn, unpause, finish, onPhase, phases, phaseIndex]),
  )

  return (
    <section className={classes.bar} aria-label={TEXT.bar}>
      <SessionClockFace session={session} />
      <PhaseTrack session={session} onGoTo={(phaseIndex) => goTo.mutate({ phaseIndex })} />
      <Group gap="xs" wrap="nowrap">
        {isLast ? null : (
          <Button size="compact-md" onClick={() => goOn({})} rightSection={<Kbd size="xs">]</Kbd>}>
            {TEXT.next}
          </Button>
        )}
        <Button size="compact-md" variant="default" onClick={() => (isPaused ? unpause({}) : setDialog('pause'))}>
          {isPaused ? TEXT.resume : TEXT.pause}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => (isEarly ? setDialog('end') : finish({}))}>
          {TEXT.end}
        </Button>
      </Group>
      {isPaused && session.pauseReason !== '' ? (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.paused}: {session.pauseReason}
        </Text>
      ) : null}
      <PauseDialog isOpen={dialog === 'pause'} onClose={() => setDialog(null)} onPause={(reason) => pause.mutate({ reason })} />
      <EndDialog isOpen={dialog === 'end'} onClose={() => setDialog(null)} onEnd={() => finish({})} />
    </section>
  )
}
