import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'
import classes from './WeekReview.module.css'

/** What the last review asked of this week; nothing when it asked nothing. */
export function WeekGoals() {
  const { data } = useQuery({ ...endpoints.weekReview.goals.queryOptions({ input: {} }), refetchOnMount: 'always' })
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
