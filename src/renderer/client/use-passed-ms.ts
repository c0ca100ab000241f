import { useEffect, useState } from 'react'
import { useNow } from './use-now.ts'

/** Main is asked what the clock says this often; between answers the page only draws on. Milliseconds. */
export const ASK_EVERY_MS = 5_000
const DRAW_EVERY_MS = 250

/** Whole milliseconds since main gave this answer; never more than two questions' worth, in case main falls silent. */
export function usePassedMs(answer: unknown, answeredAt: number): number {
  const [heardAt, setHeardAt] = useState(() => performance.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: an equal answer is news too, it was just given.
  useEffect(() => setHeardAt(performance.now()), [answer, answeredAt])
  const now = useNow(DRAW_EVERY_MS)
  return Math.round(Math.max(0, Math.min(now - heardAt, 2 * ASK_EVERY_MS)))
}
