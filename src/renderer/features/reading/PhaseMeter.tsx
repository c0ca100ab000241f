import classes from './Session.module.css'

interface PhaseMeterProps {
  readonly realMs: number
  readonly budgetMs: number
  /** What of the budget other phases have borrowed; drawn from the end. */
  readonly lentMs?: number
}

/** The bar's whole length is the budget, or the real time where that is longer; the part beyond the budget is overtime. */
export function PhaseMeter({ realMs, budgetMs, lentMs = 0 }: PhaseMeterProps) {
  const whole = Math.max(realMs, budgetMs, 1)
  const lent = (lentMs / whole) * 100
  const within = (Math.min(realMs, budgetMs) / whole) * 100
  const over = (Math.max(0, realMs - budgetMs) / whole) * 100
  return (
    <svg className={classes.meter} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <rect className={classes.meterBack} width={100} height={6} rx={1} />
      <rect className={classes.meterLent} x={100 - lent} width={lent} height={6} />
      <rect className={classes.meterReal} width={within} height={6} />
      <rect className={classes.meterOver} x={100 - over} width={over} height={6} />
    </svg>
  )
}
