import type { RunningSession } from '../../../shared/features/reading/reading.model.ts'
import { lentByPhase, mayGoTo } from '../../../shared/features/reading/session-clock.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { PhaseMeter } from './PhaseMeter.tsx'
import classes from './Session.module.css'
import { TEXT } from './text.ts'

interface PhaseTrackProps {
  readonly session: RunningSession
  readonly onGoTo: (phaseIndex: number) => void
}

/** The phases side by side, as wide as their budgets: real time against budget in words and as a bar. */
export function PhaseTrack({ session: { protocol, clock, mode }, onGoTo }: PhaseTrackProps) {
  const lent = lentByPhase(protocol.phases, clock)
  return (
    <ol className={classes.track} aria-label={TEXT.phases}>
      {protocol.phases.map((phase, index) => {
        const realMs = clock.activeMsByPhase[index] ?? 0
        const lentMs = lent[index] ?? 0
        const isCurrent = index === clock.phaseIndex
        return (
          <li key={phase.id} className={classes.phase} style={{ flexGrow: phase.budgetMs, flexBasis: 0 }}>
            <button
              type="button"
              className={classes.phaseButton}
              aria-current={isCurrent ? 'step' : undefined}
              disabled={isCurrent || !mayGoTo(mode, clock.phaseIndex, index)}
              onClick={() => onGoTo(index)}
            >
              <span className={classes.phaseName} title={phase.name}>
                {phase.name}
              </span>
              {mode === 'interviewer' ? null : (
                <>
                  <PhaseMeter realMs={realMs} budgetMs={phase.budgetMs} lentMs={lentMs} />
                  <span className={`${classes.phaseTimes} pb-numbers`}>
                    {clockText(realMs)} /{' '}
                    {lentMs > 0 ? (
                      <span className={classes.lent} title={TEXT.lent(clockText(lentMs), clockText(phase.budgetMs))}>
                        {clockText(phase.budgetMs - lentMs)}
                      </span>
                    ) : (
                      clockText(phase.budgetMs)
                    )}
                  </span>
                </>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
