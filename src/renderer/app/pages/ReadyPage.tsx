import { useSearch } from '@tanstack/react-router'
import { ReadyView } from '../../features/practice/ready/ReadyView.tsx'
import { useInterviewsAhead } from './use-interviews-ahead.ts'

/** What would be known on an interview date. */
export function ReadyPage() {
  const { interview } = useSearch({ from: '/practice/ready' })
  const interviews = useInterviewsAhead()
  return interviews ? <ReadyView interviews={interviews} chosenId={interview ?? null} /> : null
}
