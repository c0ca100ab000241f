import { useNavigate, useSearch } from '@tanstack/react-router'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { WeekReview } from '../../features/week-review/WeekReview.tsx'

/** The weekly review, which ends in the journal. */
export function WeekReviewPage() {
  const { week } = useSearch({ strict: false })
  const navigate = useNavigate()
  return (
    <WeekReview
      weekStart={(week ?? '') as IsoDate}
      onEntry={(entryId) => void navigate({ to: '/journal/$entryId', params: { entryId } })}
    />
  )
}
