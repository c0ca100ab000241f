import { Button, SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { CATCH_UP_FROM } from '../../../shared/features/practice/practice.model.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { dayText } from '../../ui/day-text.ts'
import classes from './Practice.module.css'
import { TEXT } from './text.ts'
import { onFailure } from './use-practice-orders.ts'

const words = TEXT.catchUp
const SPANS = ['3', '7', '14'] as const

interface CatchUpProps {
  readonly overdue: number
  readonly catchUp: { readonly untilDay: IsoDate; readonly daysLeft: number; readonly today: number } | null
}

/** After a break: what was left lying, all of it counted, and the offer to spread it over some days. */
export function CatchUp({ overdue, catchUp }: CatchUpProps) {
  const [days, setDays] = useState<(typeof SPANS)[number]>('7')
  const { mutate } = useMutation(endpoints.practice.catchUp.mutationOptions({ onError: onFailure }))
  if (catchUp) {
    return (
      <div className={classes.catchUp}>
        <p className={`${classes.soft} pb-numbers`}>
          {words.running({ overdue, today: catchUp.today, until: dayText(catchUp.untilDay), daysLeft: catchUp.daysLeft })}
        </p>
        <Button size="compact-sm" variant="default" onClick={() => mutate({ days: null })}>
          {words.stop}
        </Button>
      </div>
    )
  }
  if (overdue < CATCH_UP_FROM) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame around a sentence and two controls.
    <div className={classes.catchUp} role="group" aria-label={words.title}>
      <p className={`${classes.soft} pb-numbers`}>{words.offer(overdue)}</p>
      <SegmentedControl
        size="xs"
        aria-label={words.over}
        value={days}
        data={SPANS.map((value) => ({ value, label: words.span(Number(value)) }))}
        onChange={(value) => setDays(value as typeof days)}
      />
      <Button size="compact-sm" variant="light" onClick={() => mutate({ days: Number(days) })}>
        {words.spread(Math.ceil(overdue / Number(days)))}
      </Button>
    </div>
  )
}
