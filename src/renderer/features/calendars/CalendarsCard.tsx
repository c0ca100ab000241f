import { Button, Text, Title } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import { CalendarRow } from './CalendarRow.tsx'
import classes from './Calendars.module.css'
import { TEXT } from './text.ts'

interface CalendarsCardProps {
  readonly onChoose: () => void
  /** A file that was chosen is being read. */
  readonly isReading: boolean
}

/** Calendars of others, and the way in for a new one. */
export function CalendarsCard({ onChoose, isReading }: CalendarsCardProps) {
  const calendars = useQuery(endpoints.calendars.list.queryOptions())
  if (!calendars.data) return null
  return (
    <section className={classes.card} aria-label={TEXT.title}>
      <Title order={2} size="h5">
        {TEXT.title}
      </Title>
      {calendars.data.length === 0 ? (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.hint}
        </Text>
      ) : (
        <ul className={classes.list}>
          {calendars.data.map((calendar) => (
            <CalendarRow key={calendar.id} calendar={calendar} />
          ))}
        </ul>
      )}
      <Button variant="light" leftSection={<IconCalendarPlus size={16} aria-hidden />} aria-busy={isReading} onClick={onChoose}>
        {TEXT.choose}
      </Button>
    </section>
  )
}
