import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { DayLoad } from '../../../shared/features/planner/load.model.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { dayText, shortDayText } from '../../ui/day-text.ts'
import { plannedMinutes } from './day-blocks.ts'
import classes from './HourGrid.module.css'
import { InterviewMark } from './InterviewMark.tsx'
import { overDayText } from './load-text.ts'
import { TEXT } from './text.ts'
import { DAY_TARGET } from './use-grid-drag.ts'

interface DayHeadProps {
  readonly day: IsoDate
  readonly span: Span
  /** Undefined: not known of this day. */
  readonly load: DayLoad | undefined
  readonly onOpen: () => void
  readonly onInterview: () => void
}

/** The head of a column of hours: its day, what is planned on it, and the interviews that have no hour. */
export function DayHead({ day, span, load, onOpen, onInterview }: DayHeadProps) {
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
        <DayLoadText
          planned={minutes > 0 ? durationText(minutes * MINUTE_MS) : load?.isOff ? TEXT.load.dayOff : TEXT.nothingPlanned}
          load={load}
          today={today}
        />
      </button>
      {interviews
        .filter((interview) => interview.day === day && interview.startMinute === null)
        .map((interview) => (
          <InterviewMark key={interview.id} shape="chip" interview={interview} dayName={dayText(day, today)} onOpen={onInterview} />
        ))}
    </div>
  )
}

/** How much is planned on a day; when that is too much, of how much, and why. */
function DayLoadText({ planned, load, today }: { readonly planned: string; readonly load: DayLoad | undefined; readonly today: IsoDate }) {
  const over = load ? overDayText(load, today) : null
  if (!load || over === null) return <span className={`${classes.dayLoad} pb-numbers`}>{planned}</span>
  return (
    <span className={`${classes.dayLoad} pb-numbers`} data-over title={over}>
      <IconAlertTriangle size={14} aria-hidden />
      {load.isOff ? TEXT.load.fullDayOff(planned) : TEXT.load.full(planned, durationText(load.roomMs))}
    </span>
  )
}
