import { useQuery } from '@tanstack/react-query'
import type { RunningSession } from '../../../shared/features/reading/reading.model.ts'
import { clockAfter } from '../../../shared/features/reading/session-clock.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { ASK_EVERY_MS, usePassedMs } from '../../client/use-passed-ms.ts'

/** The running session with its clock drawn on to this moment; null when none runs, undefined until main has answered. */
export function useRunningSession(): RunningSession | null | undefined {
  const { data, dataUpdatedAt } = useQuery({ ...endpoints.reading.running.queryOptions(), refetchInterval: ASK_EVERY_MS })
  const passedMs = usePassedMs(data, dataUpdatedAt)
  if (!data || data.status === 'paused') return data
  return { ...data, clock: clockAfter(data.clock, passedMs) }
}

/** The paper whose session runs, for whoever needs no clock. */
export function useTimedPaper(): PaperId | null {
  const { data } = useQuery(endpoints.reading.running.queryOptions())
  return data?.paperId ?? null
}

/** True while the session of this paper runs. */
export function useIsReading(paperId: PaperId): boolean {
  return useTimedPaper() === paperId
}
