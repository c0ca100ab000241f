import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { HistoryEvent } from '../../../shared/features/interviews/mocks.contract.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { endpoints } from '../../client/client.ts'
import { dayText } from '../../ui/day-text.ts'
import classes from './Interviews.module.css'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { TEXT } from './text.ts'

const words = TEXT.history

/** A question's way from the interview it was missed in to the one it was answered in; every step leads there. */
export function QuestionHistory({ questionId }: { readonly questionId: QuestionId }) {
  const { data } = useQuery(endpoints.interviews.history.queryOptions({ input: { questionId } }))
  if (!data || data.length === 0 || data.every(({ kind }) => kind === 'review')) return null
  const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
  return (
    <section aria-label={words.title}>
      <Text size="sm" fw={600} mb={4}>
        {words.title}
      </Text>
      <ol className={classes.timeline}>
        {data.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows, and its events have no other name.
          <li key={index}>
            <span className="pb-numbers">{dates.format(event.at)}</span> · <EventWords event={event} questionId={questionId} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function EventWords({ event, questionId }: { readonly event: HistoryEvent; readonly questionId: QuestionId }) {
  if (event.kind === 'mock') {
    return (
      <Link to="/interviews/mocks/$mockId" params={{ mockId: event.mockId }}>
        {words.mock(FORMAT_NAMES[event.format], event.outcome ? TEXT.outcomes[event.outcome].toLowerCase() : words.notMarked)}
      </Link>
    )
  }
  if (event.kind === 'round') {
    const outcome = event.outcome ? TEXT.outcomes[event.outcome].toLowerCase() : words.notMarked
    return (
      <Link to="/interviews/rounds/$roundId" params={{ roundId: event.roundId }}>
        {event.company.trim() === '' ? ROUNDS_TEXT.metSomewhere(outcome) : ROUNDS_TEXT.met(event.company.trim(), outcome)}
      </Link>
    )
  }
  if (event.kind === 'review') {
    return (
      <>
        <Link to="/practice/questions/$questionId" params={{ questionId }}>
          {words.review[event.source]}
        </Link>{' '}
        {words.rating(event.rating)}
      </>
    )
  }
  if (event.status === 'declined') return <>{words.declined(event.title)}</>
  if (event.blockId === null) return <>{words.proposed(event.title)}</>
  return (
    <>
      <Link to="/plan">{event.isDone ? words.done(event.title) : words.planned(event.title)}</Link>
      {event.day ? ` · ${dayText(event.day, event.day)}` : ''}
    </>
  )
}
