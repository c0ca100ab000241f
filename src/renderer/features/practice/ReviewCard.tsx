import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { intervalText } from '../../../shared/features/practice/interval-text.ts'
import { CatchUp } from './CatchUp.tsx'
import classes from './Practice.module.css'
import { TEXT } from './text.ts'

interface ReviewCardProps {
  readonly overview: {
    readonly left: { readonly due: number; readonly learning: number; readonly fresh: number }
    readonly nextInMs: number | null
  } & Parameters<typeof CatchUp>[0]
}

/** What is left of today's reviews, and the way into them. */
export function ReviewCard({ overview: { left, nextInMs, overdue, catchUp } }: ReviewCardProps) {
  const navigate = useNavigate()
  const isDone = left.due + left.learning + left.fresh === 0
  return (
    <section className={`${classes.card} ${classes.lead}`} aria-label={TEXT.review.title}>
      <h2 className={classes.cardTitle}>{TEXT.review.title}</h2>
      <div className={`${classes.big} pb-numbers`}>{isDone ? TEXT.review.nothing : TEXT.review.left(left)}</div>
      {isDone ? <p className={classes.soft}>{TEXT.review.nothingHint(nextInMs === null ? null : intervalText(nextInMs))}</p> : null}
      <CatchUp overdue={overdue} catchUp={catchUp} />
      <div className={classes.actions}>
        {isDone ? null : <Button onClick={() => void navigate({ to: '/practice/review' })}>{TEXT.review.start}</Button>}
        {left.due === 0 ? null : (
          <Button variant="default" onClick={() => void navigate({ to: '/practice/questions', search: { standing: 'due' } })}>
            {TEXT.review.asList}
          </Button>
        )}
        <Button variant="default" onClick={() => void navigate({ to: '/practice/drill' })}>
          {TEXT.drills.any}
        </Button>
      </div>
    </section>
  )
}
