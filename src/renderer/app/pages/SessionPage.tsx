import { skipToken, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { useCreateEntry } from '../../features/journal/use-journal-orders.ts'
import { SessionView } from '../../features/reading/SessionView.tsx'
import { Recordings } from '../../features/recordings/Recordings.tsx'

const route = getRouteApi('/sessions/$sessionId')

/** One session: explain, score, second look, and what happened. The reflection goes to the journal. */
export function SessionPage() {
  const { sessionId } = route.useParams()
  const navigate = useNavigate()
  const reflect = useCreateEntry()
  const session = useQuery(endpoints.reading.session.queryOptions({ input: { sessionId: sessionId as SessionId } }))
  const paperId = session.data?.paperId
  const sections = useQuery(endpoints.sections.ofPaper.queryOptions({ input: paperId ? { paperId } : skipToken }))
  const recordings = useQuery(endpoints.recordings.ofSession.queryOptions({ input: { sessionId: sessionId as SessionId } }))
  return (
    <SessionView
      key={sessionId}
      sessionId={sessionId as SessionId}
      onOpenPaper={(paperId) => void navigate({ to: '/read/$paperId', params: { paperId } })}
      onReflect={() => reflect.mutate({ template: 'after-paper-session', sessionId: sessionId as SessionId })}
      sections={sections.data?.sections ?? []}
      isSpoken={(recordings.data?.length ?? 0) > 0}
      spoken={(paperId) => (
        <Recordings
          sessionId={sessionId as SessionId}
          onRecord={() => void navigate({ to: '/read/$paperId', params: { paperId }, search: { explain: sessionId } })}
          onListen={(listen) => void navigate({ to: '/read/$paperId', params: { paperId }, search: { listen } })}
        />
      )}
    />
  )
}
