import { useQuery } from '@tanstack/react-query'
import type { ShownBusy } from '../../../shared/features/calendars/calendars.contract.ts'
import { mergeBusy } from '../../../shared/features/calendars/merge-busy.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import { timeText } from '../../ui/day-text.ts'
import classes from './BusyDay.module.css'
import { TEXT } from './text.ts'

const DAY_MINUTES = 24 * 60
const NOTHING: readonly ShownBusy[] = []

/** When other calendars take up a day, hatched behind its blocks. Days of a month share one question. */
export function BusyDay({ day, startHour }: { readonly day: IsoDate; readonly startHour: number }) {
  const busy = useQuery(endpoints.calendars.busy.queryOptions({ input: monthOf(day) }))
  const ofDay = (busy.data?.stretches ?? NOTHING).filter((stretch) => stretch.day === day)
  return mergeBusy(ofDay).map(({ startMinute, durationMinutes, isAllDay, titles }) => {
    const name = titles.map((title) => visibleText(title) || TEXT.noTitle).join(' · ')
    const when = isAllDay ? TEXT.allDay : `${timeText(startMinute)} – ${timeText(startMinute + durationMinutes)}`
    const share = (minutes: number) => `${(minutes / DAY_MINUTES) * 100}%`
    return (
      <div
        key={`${startMinute} ${isAllDay}`}
        className={classes.busy}
        data-all-day={isAllDay || undefined}
        role="img"
        aria-label={TEXT.busy(name, when)}
        style={{ top: share(startMinute - startHour * 60), height: share(durationMinutes) }}
      >
        <span className={classes.name}>{name}</span>
      </div>
    )
  })
}

function monthOf(day: IsoDate): { from: IsoDate; to: IsoDate } {
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0))
  return { from: `${day.slice(0, 8)}01` as IsoDate, to: last.toISOString().slice(0, 10) as IsoDate }
}
