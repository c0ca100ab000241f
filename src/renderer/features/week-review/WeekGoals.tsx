import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'
import classes from './WeekReview.module.css'

/** What the last review asked of the week of `day`, of this one when it is left out; nothing when it asked nothing. */
export function WeekGoals({ day }: { readonly day?: IsoDate | undefined }) {
  const { data } = useQuery({ ...endpoints.weekReview.goals.queryOptions({ input: day ? { day } : {} }), refetchOnMount: 'always' })
  if (!data || data.goals.length === 0) return null
  return (
    <section className={classes.goals} aria-labelledby="week-goals">
      <Title order={2} size="h5" id="week-goals">
        {TEXT.weekGoals.title}
      </Title>
      <ol>
        {data.goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ol>
      {data.entryId ? (
        <Link to="/journal/$entryId" params={{ entryId: data.entryId }}>
          {TEXT.weekGoals.from}
        </Link>
      ) : null}
    </section>
  )
}
