import { Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'
import classes from './Unfinished.module.css'

/** What is to be reviewed today, and the way into it. Nothing while the bank is still empty. */
export function ReviewsDue() {
  const { data } = useQuery({ ...endpoints.practice.left.queryOptions(), refetchOnMount: 'always' })
  if (!data?.hasQuestions) return null
  const { due, learning, fresh } = data
  return (
    <section className={classes.card} aria-label={TEXT.reviews.title}>
      <Title order={2} size="h5">
        {TEXT.reviews.title}
      </Title>
      <Text className="pb-numbers">{TEXT.reviews.left(due + learning, fresh)}</Text>
      {due + learning + fresh === 0 ? null : (
        <Button variant="light" w="fit-content" renderRoot={(props) => <Link to="/practice/review" {...props} />}>
          {TEXT.reviews.start}
        </Button>
      )}
    </section>
  )
}
