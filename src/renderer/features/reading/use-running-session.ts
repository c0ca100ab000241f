import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RunningSession } from '../../../shared/features/reading/reading.model.ts'
import { clockAfter } from '../../../shared/features/reading/session-clock.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { useNow } from '../../client/use-now.ts'

/** Main is asked this often; between answers the page only draws on. Milliseconds. */
const ASK_EVERY_MS = 5_000
const DRAW_EVERY_MS = 250

/** The running session with its clock drawn on to this moment; null when none runs, undefined until main has answered. */
export function useRunningSession(): RunningSession | null | undefined {
  const { data, dataUpdatedAt } = useQuery({ ...endpoints.reading.running.queryOptions(), refetchInterval: ASK_EVERY_MS })
  const [heardAt, setHeardAt] = useState(() => performance.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: an equal answer is news too, it was just given.
  useEffect(() => setHeardAt(performance.now()), [data, dataUpdatedAt])
  const now = useNow(DRAW_EVERY_MS)
  if (!data || data.status === 'paused') return data
  const passedMs = Math.max(0, Math.min(now - heardAt, 2 * ASK_EVERY_MS))
  return { ...data, clock: clockAfter(data.clock, Math.round(passedMs)) }
}

/** True while the session of this paper runs, for whoever needs no clock. */
export function useIsReading(paperId: PaperId): boolean {
  const { data } = useQuery(endpoints.reading.running.queryOptions())
  return data?.paperId === paperId
}
