import { Text } from '@mantine/core'
import type { RunningSession } from '../../../shared/features/reading/reading.model.ts'
import { borrowing, LAST_CALL_MS, phaseLeftMs, totalLeftMs } from '../../../shared/features/reading/session-clock.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import classes from './Session.module.css'
import { TEXT } from './text.ts'

/** Time left in the phase and in all, overtime with a plus, and what is borrowed. In interviewer mode: no clock. */
export function SessionClockFace({ session }: { readonly session: RunningSession }) {
  const { protocol, clock, status, mode } = session
  const name = protocol.phases[clock.phaseIndex]?.name ?? ''
  if (mode === 'interviewer') {
    const hasWarned = totalLeftMs(protocol.phases, clock) <= LAST_CALL_MS
    return (
      <div className={classes.now}>
        <Text fw={600}>{status === 'paused' ? TEXT.paused : name}</Text>
        <Text size="sm" c="var(--pb-ink-soft)">
          {hasWarned ? TEXT.lastMinutes : TEXT.noClock}
        </Text>
      </div>
    )
  }
  const leftMs = phaseLeftMs(protocol.phases, clock)
  const { borrowedMs, spareLeftMs } = borrowing(protocol.phases, clock)
  return (
    <div className={classes.now}>
      <Text size="sm" c="var(--pb-ink-soft)">
        {status === 'paused' ? `${TEXT.paused} · ${name}` : name}
      </Text>
      <div
        role="timer"
        aria-label={name}
        className={leftMs < 0 ? `${classes.clock} ${classes.over} pb-numbers` : `${classes.clock} pb-numbers`}
      >
        {leftMs < 0 ? TEXT.over(clockText(leftMs)) : TEXT.left(clockText(leftMs))}
      </div>
      <Text size="sm" c="var(--pb-ink-soft)" className="pb-numbers">
        {TEXT.total} {clockText(clock.totalActiveMs)} · {TEXT.left(clockText(Math.max(0, totalLeftMs(protocol.phases, clock))))}
      </Text>
      {borrowedMs > 0 ? (
        <Text size="sm" c="var(--pb-warning)" className="pb-numbers">
          {TEXT.borrowed(clockText(borrowedMs), clockText(spareLeftMs))}
        </Text>
      ) : null}
    </div>
  )
}
