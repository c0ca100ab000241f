import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { CONFIDENCES, type Confidence } from '../../../shared/features/practice/practice.model.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import classes from './Review.module.css'
import { TEXT } from './text.ts'

interface ConfidenceBarProps {
  readonly asks: boolean
  readonly onShow: (confidence: Confidence | null) => void
}

/** How sure one is, which also turns the card over; or just turning it over. */
export function ConfidenceBar({ asks, onShow }: ConfidenceBarProps) {
  const words = TEXT.review
  useActions(
    useMemo(
      () => [
        { id: 'practice.show', label: words.show, group: words.title, keys: ['space', 'enter'], run: () => onShow(null) },
        ...(asks
          ? CONFIDENCES.map((confidence, index) => ({
              id: `practice.sure.${confidence}`,
              label: words.sureOf(confidence),
              group: words.title,
              keys: [String(index + 1)],
              run: () => onShow(confidence),
            }))
          : []),
      ],
      [asks, onShow],
    ),
  )
  if (!asks) {
    return (
      <div className={classes.choices}>
        <Button onClick={() => onShow(null)}>{words.show}</Button>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and its buttons need none.
    <div className={classes.choices} role="group" aria-label={words.sure}>
      <span className={classes.label}>{words.sure}</span>
      {CONFIDENCES.map((confidence) => (
        <Button
          key={confidence}
          variant="default"
          className="pb-numbers"
          aria-label={words.sureOf(confidence)}
          onClick={() => onShow(confidence)}
        >
          {`${confidence} %`}
        </Button>
      ))}
      <Button variant="subtle" onClick={() => onShow(null)}>
        {words.skipSure}
      </Button>
    </div>
  )
}
