import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isoWeekday, shiftedDay, shiftedMonth } from '../../../shared/kernel/dates.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { dayText, monthText, weekdayLetter } from '../../ui/day-text.ts'
import classes from './Calendar.module.css'
import { TEXT } from './text.ts'

interface MonthCalendarProps {
  readonly day: IsoDate | null
  readonly onChoose: (day: IsoDate | null) => void
}

/** A month with the days that have entries; a day shows only its entries, and pressed again all of them. */
export function MonthCalendar({ day, onChoose }: MonthCalendarProps) {
  const [month, setMonth] = useState<string | undefined>()
  const settings = useQuery(endpoints.settings.all.queryOptions())
  const { data } = useQuery({
    ...endpoints.journal.month.queryOptions({ input: month === undefined ? {} : { month } }),
    placeholderData: keepPreviousData,
  })
  if (!data) return null
  const first = `${data.month}-01` as IsoDate
  const counts = new Map(data.days.map((entry) => [entry.day, entry.count]))
  const start = shiftedDay(first, -((isoWeekday(first) - (settings.data?.weekStartsOn ?? 1) + 7) % 7))
  const days = Array.from({ length: 42 }, (_, index) => shiftedDay(start, index))
  const turn = (by: number) => setMonth(shiftedMonth(first, by).slice(0, 7))
  return (
    <section aria-label={TEXT.calendar.title} className={classes.calendar}>
      <Group justify="space-between" wrap="nowrap">
        <ActionIcon variant="subtle" aria-label={TEXT.calendar.previous} onClick={() => turn(-1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text size="sm" fw={600} aria-live="polite">
          {monthText(first)}
        </Text>
        <ActionIcon variant="subtle" aria-label={TEXT.calendar.next} onClick={() => turn(1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
      <div className={classes.grid}>
        {days.slice(0, 7).map((weekday) => (
          <span key={weekday} className={classes.weekday} aria-hidden>
            {weekdayLetter(weekday)}
          </span>
        ))}
        {days.map((shown) => {
          const count = counts.get(shown) ?? 0
          return shown.startsWith(data.month) ? (
            <button
              key={shown}
              type="button"
              className={`${classes.day} pb-numbers`}
              disabled={count === 0}
              aria-pressed={shown === day}
              aria-label={TEXT.calendar.day(dayText(shown), count)}
              data-today={shown === data.today}
              onClick={() => onChoose(shown === day ? null : shown)}
            >
              {Number(shown.slice(8))}
            </button>
          ) : (
            <span key={shown} />
          )
        })}
      </div>
    </section>
  )
}
