import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { ReviewView } from '../../features/practice/ReviewView.tsx'

/** Reviewing, as the settings want it. */
export function ReviewPage() {
  const { category, readyFor, block } = useSearch({ from: '/practice/review' })
  const { data: settings } = useQuery(endpoints.settings.all.queryOptions())
  if (!settings) return null
  return (
    <ReviewView
      key={`${category} ${readyFor}`}
      category={category ?? null}
      readyFor={readyFor ?? null}
      blockId={block}
      showsAllRatings={settings.showsAllRatings}
      asksConfidence={settings.asksConfidence}
    />
  )
}
