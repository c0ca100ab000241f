import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { endpoints } from '../../../client/client.ts'
import { dayText } from '../../../ui/day-text.ts'
import classes from '../Practice.module.css'
import { type InterviewDay, sumReady } from './interview-day.ts'
import readyClasses from './ready.module.css'
import { READY_TEXT } from './text.ts'

/** More dates than this are on the page behind. */
const SHOWN = 3

/** What would still be known on the next interview dates. Nothing without a date. */
export function ReadyCard({ interviews }: { readonly interviews: readonly InterviewDay[] }) {
  if (interviews.length === 0) return null
  return (
    <section className={classes.card} aria-label={READY_TEXT.title}>
      <h2 className={classes.cardTitle}>{READY_TEXT.title}</h2>
      <p className={classes.soft}>{READY_TEXT.subtitle}</p>
      <ul className={readyClasses.list}>
        {interviews.slice(0, SHOWN).map((interview) => (
          <li key={interview.id}>
            <ReadyLine interview={interview} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReadyLine({ interview: { id, title, day, daysLeft } }: { readonly interview: InterviewDay }) {
  const { data } = useQuery({ ...endpoints.practice.readyOn.queryOptions({ input: { day } }), refetchOnMount: 'always' })
  const sum = data ? sumReady(data) : null
  return (
    <Link to="/practice/ready" search={{ interview: id }} className={readyClasses.date}>
      <span>
        {title}
        <span className={classes.soft}>{` · ${dayText(day)}, ${READY_TEXT.inDays(daysLeft)}`}</span>
      </span>
      {data && sum ? (
        <span className={`${classes.soft} pb-numbers`}>
          {sum.chance === null
            ? READY_TEXT.never(sum.neverAsked)
            : `${READY_TEXT.sum(sum.chance, sum.cards)} · ${READY_TEXT.below(sum.below, data.retentionPercent)}`}
        </span>
      ) : null}
    </Link>
  )
}
