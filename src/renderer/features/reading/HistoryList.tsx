import { Button, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { totalBudgetMs } from '../../../shared/features/reading/protocol.model.ts'
import { LINES, type ListedSession, TOP_SCORE, totalActiveMs } from '../../../shared/features/reading/reading.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './history-text.ts'
import { PhaseMeter } from './PhaseMeter.tsx'
import classes from './Session.module.css'
import { TEXT as SESSION_TEXT } from './text.ts'

/** Every finished session, newest first, a page at a time. */
export function HistoryList() {
  const pages = useInfiniteQuery(
    endpoints.reading.sessions.infiniteOptions({
      input: (after: SessionId | null) => (after ? { after } : {}),
      initialPageParam: null,
      getNextPageParam: (page) => (page.hasMore ? (page.sessions.at(-1)?.id ?? null) : null),
    }),
  )
  const sessions = pages.data?.pages.flatMap((page) => page.sessions) ?? []
  return (
    <section aria-labelledby="history-heading">
      <Title order={2} size="h3" id="history-heading" mb="sm">
        {TEXT.list.title}
      </Title>
      <table className={`${classes.table} pb-numbers`}>
        <thead>
          <tr>
            <th scope="col">{TEXT.list.paper}</th>
            <th scope="col">{TEXT.list.when}</th>
            <th scope="col">{TEXT.list.phases}</th>
            <th scope="col">{TEXT.list.time}</th>
            <th scope="col">{TEXT.list.score}</th>
            <th scope="col">{TEXT.list.next}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </tbody>
      </table>
      {pages.hasNextPage ? (
        <Button variant="default" mt="md" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {TEXT.list.more}
        </Button>
      ) : null}
    </section>
  )
}

function SessionRow({ session }: { readonly session: ListedSession }) {
  const { id, paperTitle, protocolName, mode, startedAt, phases, scoreBefore, scoreAfter, nextStep } = session
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <tr>
      <td>
        <Link to="/sessions/$sessionId" params={{ sessionId: id }}>
          {visibleText(paperTitle)}
        </Link>
        <div className={classes.soft}>
          {protocolName} · {SESSION_TEXT.modes[mode].label}
        </div>
      </td>
      <td>{format.format(startedAt)}</td>
      <td>
        <div className={classes.miniTrack} aria-hidden>
          {phases.map((phase) => (
            <span key={phase.id} title={phase.name} style={{ flexGrow: phase.budgetMs, flexBasis: 0 }}>
              <PhaseMeter realMs={phase.activeMs} budgetMs={phase.budgetMs} />
            </span>
          ))}
        </div>
      </td>
      <td>
        {clockText(totalActiveMs(phases))} / {clockText(totalBudgetMs(phases))}
      </td>
      <td>{scoreBefore === null ? '–' : `${scoreBefore} → ${scoreAfter ?? '–'} / ${TOP_SCORE * LINES.length}`}</td>
      <td>{TEXT.list.steps[nextStep]}</td>
    </tr>
  )
}
