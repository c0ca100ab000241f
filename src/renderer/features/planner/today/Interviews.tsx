import { Button, Text, Title } from '@mantine/core'
import type { InterviewDate } from '../../../../shared/features/planner/interview-date.contract.ts'
import type { Campaign } from '../../../../shared/features/planner/planner.contract.ts'
import { FORMAT_NAMES } from '../../../../shared/kernel/interview-formats.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { dayText } from '../../../ui/day-text.ts'
import { interviewTimes, timeThere } from '../interview-facts.ts'
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
  const ahead = campaign.interviews.filter((interview) => !interview.isOver).slice(0, SHOWN)
  return (
    <section className={classes.card} aria-labelledby="today-interviews">
      <header className={classes.cardHead}>
        <Title order={2} size="h5" id="today-interviews">
          {TEXT.interviews.title}
        </Title>
        <Button variant="subtle" size="compact-sm" px={0} className={classes.change} onClick={onChange}>
          {TEXT.interviews.change}
        </Button>
      </header>
      {ahead.length === 0 ? <Text c="var(--pb-ink-soft)">{TEXT.interviews.none}</Text> : null}
      {ahead.length === 0 ? null : (
        <ul className={classes.interviews}>
          {ahead.map((interview, index) => (
            <li key={interview.id} data-nearest={index === 0 || undefined}>
              <span className={`${classes.daysLeft} pb-numbers`}>{daysText(interview.daysLeft)}</span>
              <span className={classes.what}>
                <span>{interview.title}</span>
                <span className={`${classes.facts} pb-numbers`}>{factsOf(interview, today)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function factsOf(interview: InterviewDate, today: IsoDate): string {
  const when =
    interview.startMinute === null ? dayText(interview.day, today) : `${dayText(interview.day, today)}, ${interviewTimes(interview)}`
  return [when, timeThere(interview), interview.format === null ? '' : FORMAT_NAMES[interview.format]].filter(Boolean).join(' · ')
}

function daysText(daysLeft: number): string {
  if (daysLeft === 0) return TEXT.interviews.today
  return daysLeft === 1 ? TEXT.interviews.tomorrow : TEXT.interviews.days(daysLeft)
}
