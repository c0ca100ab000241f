import { useQuery } from '@tanstack/react-query'
import { focusAfter, type RunningFocus } from '../../../shared/features/focus/focus.model.ts'
import { endpoints } from '../../client/client.ts'
import { ASK_EVERY_MS, usePassedMs } from '../../client/use-passed-ms.ts'

/** The focus timer drawn on to this moment; null when none runs, undefined until main has answered. */
export function useRunningFocus(): RunningFocus | null | undefined {
  const { data, dataUpdatedAt } = useQuery({ ...endpoints.focus.running.queryOptions(), refetchInterval: ASK_EVERY_MS })
  const passedMs = usePassedMs(data, dataUpdatedAt)
  return data ? focusAfter(data, passedMs) : data
}
