import { Text, VisuallyHidden } from '@mantine/core'
import type { DayLoad } from '../../../shared/features/planner/load.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { dayText, weekdayText } from '../../ui/day-text.ts'
import classes from './LoadPanel.module.css'
import { overDayText } from './load-text.ts'
import { TEXT } from './text.ts'

/** The week day by day: spent within planned, with a line where the day is full. */
export function DayLoads({ days, today }: { readonly days: readonly DayLoad[]; readonly today: IsoDate }) {
  const longest = Math.max(1, ...days.flatMap(({ plannedMs, actualMs, roomMs }) => [plannedMs, actualMs, roomMs]))
  const share = (ms: number) => `${(ms / longest) * 100}%`
  const warnings = days.flatMap((day) => overDayText(day, today) ?? [])
  return (
    <>
      <ul className={classes.days} aria-label={TEXT.load.days}>
        {days.map(({ day, plannedMs, actualMs, roomMs, isOver }) => (
          <li key={day} data-over={isOver || undefined} data-today={day === today || undefined}>
            <span aria-hidden>{weekdayText(day)}</span>
            <span className={classes.track} aria-hidden>
              <span className={classes.planned} style={{ width: share(plannedMs) }} />
              <span className={classes.actual} style={{ width: share(actualMs) }} />
              <span className={classes.target} style={{ left: share(roomMs) }} />
            </span>
            <span className={`${classes.amount} pb-numbers`} aria-hidden>
              {plannedMs === 0 && actualMs === 0 ? TEXT.nothingPlanned : durationText(Math.max(plannedMs, actualMs))}
            </span>
            <VisuallyHidden>
              {TEXT.load.day(dayText(day, today), durationText(plannedMs), durationText(actualMs), durationText(roomMs))}
            </VisuallyHidden>
          </li>
        ))}
      </ul>
      {warnings.map((warning) => (
        <Text key={warning} size="sm" c="var(--pb-warning)" className="pb-numbers">
          {warning}
        </Text>
      ))}
    </>
  )
}
