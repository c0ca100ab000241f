import { Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'
import classes from './WeekReview.module.css'

/** On the last day of a week and until it is done: the way to its review. */
export function ReviewOffer() {
  // Days pass and blocks come without a word from this feature.
  const { data: offer } = useQuery({ ...endpoints.weekReview.offer.queryOptions(), refetchOnMount: 'always' })
  if (!offer) return null
  return (
    <section className={classes.card} aria-labelledby="review-offer">
      <div>
        <Title order={2} size="h5" id="review-offer">
          {TEXT.offer.title}
        </Title>
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.offer.hint}
        </Text>
      </div>
      <Button variant="light" flex="none" renderRoot={(props) => <Link to="/plan/review" search={{ week: offer.weekStart }} {...props} />}>
        {offer.isBegun ? TEXT.offer.goOn : TEXT.offer.begin}
      </Button>
    </section>
  )
}
