import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { durationText } from '../../../shared/kernel/duration.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormatMenu } from './FormatMenu.tsx'
import classes from './Interviews.module.css'
import { TrendsPanel } from './TrendsPanel.tsx'
import { TEXT } from './text.ts'
import { useCreateMock } from './use-mock-orders.ts'

const words = TEXT.mocks

/** Chooses the format of a new mock. */
export function NewMockMenu() {
  const create = useCreateMock()
  return <FormatMenu label={words.new} onChoose={(format) => create.mutate({ format })} />
}

/** Every mock, newest first, and what they say together. */
export function MockList() {
  const mocks = useQuery(endpoints.interviews.mocks.queryOptions())
  if (mocks.error) return <EmptyState {...TEXT.unreadable} />
  if (!mocks.data) return null
  if (mocks.data.length === 0) {
    return (
      <EmptyState {...words.none}>
        <NewMockMenu />
      </EmptyState>
    )
  }
  const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className={classes.columns}>
      <ul className={classes.list} aria-label={words.list}>
        {mocks.data.map((mock) => (
          <li key={mock.id}>
            <Link to="/interviews/mocks/$mockId" params={{ mockId: mock.id }} className={classes.row}>
              <span className={classes.rowHead}>
                <span className={classes.name}>
                  {FORMAT_NAMES[mock.format]} {mock.partner.trim() === '' ? TEXT.alone : TEXT.withPartner(mock.partner)}
                </span>
                <Badge variant={mock.status === 'finished' ? 'default' : 'light'}>{TEXT.status[mock.status]}</Badge>
              </span>
              <span className={`${classes.facts} pb-facts pb-numbers`}>
                <span>{dates.format(mock.startedAt ?? mock.createdAt)}</span>
                <span>{words.questions(mock.questions)}</span>
                {mock.activeMs > 0 ? <span>{durationText(mock.activeMs)}</span> : null}
                {mock.missed > 0 ? <span>{words.missed(mock.missed)}</span> : null}
                {mock.overallScore === null ? null : <span>{words.mean(mock.overallScore, mock.scored)}</span>}
                {mock.hireSignal ? <span>{TEXT.signals[mock.hireSignal]}</span> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <TrendsPanel />
    </div>
  )
}
