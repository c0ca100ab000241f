import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import classes from './Practice.module.css'
import { DRILL_NAMES, TEXT } from './text.ts'

/** Every kind of numeric drill, with how it went so far. */
export function DrillList() {
  const { data } = useQuery(endpoints.practice.drillRecord.queryOptions())
  return (
    <section className={classes.card} aria-label={TEXT.drills.title}>
      <h2 className={classes.cardTitle}>{TEXT.drills.title}</h2>
      <p className={classes.soft}>{TEXT.drills.hint}</p>
      <ul className={classes.list}>
        {data?.map(({ drill, right, attempts }) => (
          <li key={drill}>
            <Link to="/practice/drill" search={{ drill }} className={classes.drill}>
              {DRILL_NAMES[drill]}
              <span className={`${classes.soft} pb-numbers`}>{TEXT.drills.record(right, attempts)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
