import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import { DueBars } from './DueBars.tsx'
import classes from './Practice.module.css'
import { TEXT } from './text.ts'

const DAYS = 14

/** How many cards come on each of the next days. */
export function ForecastCard() {
  const { data: forecast } = useQuery(endpoints.practice.forecast.queryOptions({ input: { days: DAYS } }))
  if (!forecast) return null
  const data = forecast.days
  const total = data.reduce((sum, { due }) => sum + due, 0)
  return (
    <section className={classes.card} aria-label={TEXT.forecast.title}>
      <h2 className={classes.cardTitle}>{TEXT.forecast.title}</h2>
      <p className={classes.soft}>{total === 0 ? TEXT.forecast.none : TEXT.forecast.summary(total, DAYS)}</p>
      {total === 0 ? null : <DueBars days={data} />}
    </section>
  )
}
