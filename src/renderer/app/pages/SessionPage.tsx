import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import { useCreateEntry } from '../../features/journal/use-journal-orders.ts'
import { SessionView } from '../../features/reading/SessionView.tsx'

const route = getRouteApi('/sessions/$sessionId')

/** One session: explain, score, second look, and what happened. The reflection goes to the journal. */
export function SessionPage() {
  const { sessionId } = route.useParams()
  const navigate = useNavigate()
  const reflect = useCreateEntry()
  return (
    <SessionView
      key={sessionId}
      sessionId={sessionId as SessionId}
      onOpenPaper={(paperId) => void navigate({ to: '/read/$paperId', params: { paperId } })}
      onReflect={() => reflect.mutate({ template: 'after-paper-session', sessionId: sessionId as SessionId })}
    />
  )
}
