import { useQuery } from '@tanstack/react-query'
import type { RunningMock } from '../../../shared/features/interviews/mocks.contract.ts'
import { endpoints } from '../../client/client.ts'
import { ASK_EVERY_MS, usePassedMs } from '../../client/use-passed-ms.ts'

/** The running mock drawn on to this moment; null when none runs, undefined until main has answered. */
export function useRunningMock(): RunningMock | null | undefined {
  const { data, dataUpdatedAt } = useQuery({ ...endpoints.interviews.runningMock.queryOptions(), refetchInterval: ASK_EVERY_MS })
  const passedMs = usePassedMs(data, dataUpdatedAt)
  if (!data || data.status === 'paused') return data
  const questionMs = data.questionMs.map((ms, index) => (index === data.questionIndex ? ms + passedMs : ms))
  return { ...data, questionMs, totalMs: data.totalMs + passedMs }
}
