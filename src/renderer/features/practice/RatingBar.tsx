import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { intervalText } from '../../../shared/features/practice/interval-text.ts'
import { RATINGS, type Rating } from '../../../shared/features/practice/practice.model.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import classes from './Review.module.css'
import { RATING_NAMES, TEXT } from './text.ts'

interface RatingBarProps {
  readonly card: { readonly askedAt: number; readonly nextAt: Readonly<Record<Rating, number>> }
  readonly showsAll: boolean
  readonly onRate: (rating: Rating) => void
}

const TWO: readonly Rating[] = ['again', 'good']

/** How it went, each with when the card would come again. Two ratings unless somebody wants four. */
export function RatingBar({ card, showsAll, onRate }: RatingBarProps) {
  const words = TEXT.review
  const ratings = showsAll ? RATINGS : TWO
  useActions(
    useMemo(
      () =>
        ratings.map((rating, index) => ({
          id: `practice.rate.${rating}`,
          label: RATING_NAMES[rating],
          group: words.title,
          keys: rating === 'good' ? [String(index + 1), 'space', 'enter'] : [String(index + 1)],
          run: () => onRate(rating),
        })),
      [ratings, onRate],
    ),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and its buttons need none.
    <div className={classes.choices} role="group" aria-label={words.rate}>
      {ratings.map((rating) => {
        const interval = intervalText(card.nextAt[rating] - card.askedAt)
        return (
          <Button key={rating} variant={rating === 'good' ? 'filled' : 'default'} size="md" onClick={() => onRate(rating)}>
            <span className={classes.choice}>
              {RATING_NAMES[rating]} <span className={`${classes.interval} pb-numbers`}>{interval}</span>
            </span>
          </Button>
        )
      })}
    </div>
  )
}
