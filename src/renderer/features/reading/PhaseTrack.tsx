import type { RunningSession } from '../../../shared/features/reading/reading.model.ts'
import { mayGoTo } from '../../../shared/features/reading/session-clock.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import classes from './Session.module.css'
import { TEXT } from './text.ts'

interface PhaseTrackProps {
  readonly session: RunningSession
  readonly onGoTo: (phaseIndex: number) => void
}

/** The phases side by side, as wide as their budgets: real time against budget in words and as a bar. */
export function PhaseTrack({ session: { protocol, clock, mode }, onGoTo }: PhaseTrackProps) {
  return (
    <ol className={classes.track} aria-label={TEXT.phases}>
      {protocol.phases.map((phase, index) => {
        const realMs = clock.activeMsByPhase[index] ?? 0
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
                  <PhaseMeter realMs={realMs} budgetMs={phase.budgetMs} />
                  <span className="pb-numbers">
                    {clockText(realMs)} / {clockText(phase.budgetMs)}
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

/** The bar's whole length is the budget, or the real time where that is longer; the part beyond the budget is overtime. */
export function PhaseMeter({ realMs, budgetMs }: { readonly realMs: number; readonly budgetMs: number }) {
  const whole = Math.max(realMs, budgetMs, 1)
  const within = (Math.min(realMs, budgetMs) / whole) * 100
  const over = (Math.max(0, realMs - budgetMs) / whole) * 100
  return (
    <svg className={classes.meter} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <rect className={classes.meterBack} width={100} height={6} rx={1} />
      <rect className={classes.meterReal} width={within} height={6} />
      <rect className={classes.meterOver} x={100 - over} width={over} height={6} />
    </svg>
  )
}
