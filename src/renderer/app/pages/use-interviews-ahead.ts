import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'

/** Interviews of the campaign that are not over, the next first. Undefined until they are read. */
export function useInterviewsAhead() {
  const { data } = useQuery({ ...endpoints.planner.today.queryOptions(), refetchOnMount: 'always' })
  return data && (data.campaign?.interviews ?? []).filter(({ isOver }) => !isOver)
}
