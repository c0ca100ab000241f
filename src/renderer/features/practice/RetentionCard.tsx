import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import classes from './Practice.module.css'
import { TEXT } from './text.ts'

/** True retention and calibration, never without how many answers stand behind them. */
export function RetentionCard() {
  const { data } = useQuery(endpoints.practice.retention.queryOptions({ input: { days: 30 } }))
  if (!data) return null
  const { asked, known, calibration } = data
  const foreseen = calibration.steps.reduce((sum, step) => sum + step.asked, 0)
  return (
    <section className={classes.card} aria-label={TEXT.retention.title}>
      <h2 className={classes.cardTitle}>{`${TEXT.retention.title}, ${TEXT.retention.days}`}</h2>
      {asked === 0 ? (
        <p className={classes.soft}>{TEXT.retention.none}</p>
      ) : (
        <>
          <div className={`${classes.big} pb-numbers`}>{TEXT.retention.value(Math.round((known / asked) * 100))}</div>
          <p className={classes.soft}>{TEXT.retention.of(known, asked)}</p>
        </>
      )}
      {calibration.brier === null ? null : <p className={classes.soft}>{TEXT.retention.brier(calibration.brier.toFixed(2), foreseen)}</p>}
      {asked === 0 ? null : <p className={classes.soft}>{TEXT.retention.proxy}</p>}
    </section>
  )
}
