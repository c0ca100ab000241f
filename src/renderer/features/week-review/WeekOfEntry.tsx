import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

/** From the journal back to the week that a review was about; nothing for other entries. */
export function WeekOfEntry({ entryId }: { readonly entryId: JournalEntryId }) {
  const { data } = useQuery(endpoints.weekReview.ofEntry.queryOptions({ input: { entryId } }))
  if (!data?.weekStart) return null
  return (
    <Link to="/plan/review" search={{ week: data.weekStart }}>
      {TEXT.ofEntry}
    </Link>
  )
}
