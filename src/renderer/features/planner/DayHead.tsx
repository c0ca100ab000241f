import { VisuallyHidden } from '@mantine/core'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { dayText, shortDayText } from '../../ui/day-text.ts'
import { plannedMinutes } from './day-blocks.ts'
import classes from './HourGrid.module.css'
import { InterviewMark } from './InterviewMark.tsx'
import { TEXT } from './text.ts'
import { DAY_TARGET } from './use-grid-drag.ts'

interface DayHeadProps {
  readonly day: IsoDate
  readonly span: Span
  readonly onOpen: () => void
  readonly onInterview: () => void
}

/** The head of a column of hours: its day, what is planned on it, and the interviews that have no hour. */
export function DayHead({ day, span, onOpen, onInterview }: DayHeadProps) {
  const { days, today, blocks, interviews } = span
  const minutes = plannedMinutes(blocks, day)
  return (
    <div className={classes.dayHead}>
      <button
        type="button"
        className={classes.dayName}
        data-today={day === today || undefined}
        disabled={days.length === 1}
        {...{ [DAY_TARGET]: day }}
        onClick={onOpen}
      >
        <VisuallyHidden>{TEXT.openDay(dayText(day, today))}</VisuallyHidden>
        <span aria-hidden>{days.length === 1 ? dayText(day, today) : shortDayText(day)}</span>
        <span className={`${classes.dayLoad} pb-numbers`}>{minutes === 0 ? TEXT.nothingPlanned : durationText(minutes * MINUTE_MS)}</span>
      </button>
      {interviews
        .filter((interview) => interview.day === day && interview.startMinute === null)
        .map((interview) => (
          <InterviewMark key={interview.id} shape="chip" interview={interview} dayName={dayText(day, today)} onOpen={onInterview} />
        ))}
    </div>
  )
}
