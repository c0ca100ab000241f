import classes from './Mini.module.css'

interface MiniClockProps {
  readonly title: string
  /** How it stands, in a word or two. */
  readonly state: string
  /** What the clock says; null: none is shown. */
  readonly clock: string | null
  /** Of the clock. */
  readonly label: string
  readonly isOver: boolean
  /** Of the phase that runs; null: there is no end to reach. */
  readonly spent: { readonly ms: number; readonly ofMs: number } | null
}

/** A clock, what it is for and how far it is, in as little room as can be. */
export function MiniClock({ title, state, clock, label, isOver, spent }: MiniClockProps) {
  return (
    <div className={classes.clock}>
      <h1 className={classes.title} title={title}>
        {title}
      </h1>
      <p className={classes.state}>{state}</p>
      {clock === null ? null : (
        <div role="timer" aria-label={label} className={`${classes.time} pb-numbers`} data-over={isOver || undefined}>
          {clock}
        </div>
      )}
      {spent && clock !== null ? (
        <progress
          className={classes.progress}
          aria-label={label}
          value={Math.min(spent.ms, spent.ofMs)}
          max={spent.ofMs}
          data-over={isOver || undefined}
        />
      ) : null}
    </div>
  )
}
