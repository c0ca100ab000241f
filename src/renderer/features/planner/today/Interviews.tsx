import { Button, Text, Title } from '@mantine/core'
import type { Campaign } from '../../../../shared/features/planner/planner.contract.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { dayText } from '../../../ui/day-text.ts'
import classes from './Today.module.css'
import { TEXT } from './text.ts'

/** More than these would be a calendar. */
const SHOWN = 4

interface InterviewsProps {
  readonly campaign: Campaign
  readonly today: IsoDate
  readonly onChange: () => void
}

/** How far away the interviews are, the nearest first. Past ones are no longer counted. */
export function Interviews({ campaign, today, onChange }: InterviewsProps) {
  const ahead = campaign.interviews.filter((interview) => interview.daysLeft >= 0).slice(0, SHOWN)
  return (
    <section className={classes.card} aria-labelledby="today-interviews">
      <header className={classes.cardHead}>
        <Title order={2} size="h5" id="today-interviews">
          {TEXT.interviews.title}
        </Title>
        <Button variant="subtle" size="compact-sm" onClick={onChange}>
          {TEXT.interviews.change}
        </Button>
      </header>
      {ahead.length === 0 ? <Text c="var(--pb-ink-soft)">{TEXT.interviews.none}</Text> : null}
      {ahead.length === 0 ? null : (
        <ul className={classes.interviews}>
          {ahead.map(({ label, heldOn, daysLeft }, index) => (
            <li key={`${heldOn} ${label}`} data-nearest={index === 0 || undefined}>
              <span className={`${classes.daysLeft} pb-numbers`}>{daysText(daysLeft)}</span>
              <span className={classes.what}>
                <span>{label}</span>
                <span className={`${classes.facts} pb-numbers`}>{dayText(heldOn, today)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function daysText(daysLeft: number): string {
  if (daysLeft === 0) return TEXT.interviews.today
  return daysLeft === 1 ? TEXT.interviews.tomorrow : TEXT.interviews.days(daysLeft)
}
