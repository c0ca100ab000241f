import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { dayText } from '../../ui/day-text.ts'
import { TEXT } from './text.ts'
import classes from './Unfinished.module.css'
import { UnfinishedRounds } from './UnfinishedRounds.tsx'

interface UnfinishedProps {
  readonly today: IsoDate
  /** True where an empty list would be one thing too many. */
  readonly hidesWhenEmpty: boolean
}

/** What was begun and waits: interviews to write down or debrief, sessions to explain or score, then journal entries, each newest first. */
export function Unfinished({ today, hidesWhenEmpty }: UnfinishedProps) {
  const entries = useQuery(endpoints.journal.unfinished.queryOptions())
  const sessions = useQuery(endpoints.reading.unfinished.queryOptions())
  const { data: interviews } = useQuery({ ...endpoints.interviews.unfinishedRounds.queryOptions(), refetchOnMount: 'always' })
  if (!entries.data || !sessions.data || !interviews) return null
  const isEmpty = [entries.data, sessions.data, interviews.rounds, interviews.interviews].every(({ length }) => length === 0)
  if (isEmpty && hidesWhenEmpty) return null
  return (
    <section className={classes.card} aria-labelledby="today-unfinished">
      <Title order={2} size="h5" id="today-unfinished">
        {TEXT.unfinished.title}
      </Title>
      {isEmpty ? (
        <Text c="var(--pb-ink-soft)">{TEXT.unfinished.none}</Text>
      ) : (
        <ul className={classes.items}>
          <UnfinishedRounds today={today} />
          {sessions.data.map(({ id, paperTitle, nextStep }) => (
            <li key={id}>
              <Link to="/sessions/$sessionId" params={{ sessionId: id }} className={classes.item}>
                <span className={classes.name}>{paperTitle}</span>
                <span className={classes.facts}>
                  {TEXT.unfinished.session} · {TEXT.unfinished.steps[nextStep]}
                </span>
              </Link>
            </li>
          ))}
          {entries.data.map((entry) => (
            <li key={entry.id}>
              <Link to="/journal/$entryId" params={{ entryId: entry.id }} className={classes.item}>
                <span className={classes.name}>{entry.title.trim() || entry.excerpt || TEXT.unfinished.untitled}</span>
                <span className={`${classes.facts} pb-numbers`}>
                  {TEXT.unfinished.entry} · {dayText(entry.day, today)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
