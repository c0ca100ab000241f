import { List, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LINES, TOP_SCORE, totalActiveMs } from '../../../shared/features/reading/reading.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { PaperId, SessionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

interface SessionListProps {
  readonly paperId: PaperId
  /** Not listed among the others. */
  readonly currentId: SessionId
}

/** Other sessions with the same paper, newest first; nothing when there are none. */
export function SessionList({ paperId, currentId }: SessionListProps) {
  const { data } = useQuery(endpoints.reading.sessions.queryOptions({ input: { paperId } }))
  const others = (data?.sessions ?? []).filter(({ id }) => id !== currentId)
  if (others.length === 0) return null
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section aria-labelledby="sessions-heading">
      <Title order={2} size="h3" id="sessions-heading" mb="sm">
        {TEXT.page.others}
      </Title>
      <List>
        {others.map(({ id, startedAt, phases, scoreBefore, scoreAfter }) => (
          <List.Item key={id}>
            <Link to="/sessions/$sessionId" params={{ sessionId: id }}>
              {format.format(startedAt)}
            </Link>
            {` · ${durationText(totalActiveMs(phases))} · `}
            {scoreBefore === null ? TEXT.page.notScored : `${scoreBefore} → ${scoreAfter ?? '–'} / ${TOP_SCORE * LINES.length}`}
          </List.Item>
        ))}
      </List>
    </section>
  )
}
