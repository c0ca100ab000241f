import type { EpochMs } from '../../kernel/time.ts'
import { FORGETTING, type Memory } from './scheduling.model.ts'

export interface CurvePoint {
  readonly at: EpochMs
  readonly chance: number
}

const DAY_MS = 86_400_000
/** In days; what comes from elsewhere may have none. */
const LEAST_STABILITY = 0.001
/** Points over the whole curve; each stretch between two answers has two at least. */
const POINTS = 96

/**
 * How well a card was remembered from the first of its memories to `until`: each answer lifts it to certainty, and it
 * falls from there as its stability allows.
 * @param memories what was known of the card after each answer, oldest first
 */
export function forgettingCurve(memories: readonly Memory[], until: EpochMs): CurvePoint[] {
  const first = memories[0]?.lastReviewedAt
  if (first === undefined) return []
  const span = Math.max(DAY_MS, until - first)
  return memories.flatMap((memory, index) => {
    const from = memory.lastReviewedAt
    const end = memories[index + 1]?.lastReviewedAt ?? until
    const steps = Math.max(2, Math.round((POINTS * (end - from)) / span))
    return Array.from({ length: steps }, (_, step) => {
      const at = Math.round(from + ((end - from) * step) / (steps - 1)) as EpochMs
      return {
        at,
        chance:
          (1 + (FORGETTING.factor * Math.max(0, at - from)) / DAY_MS / Math.max(memory.stability, LEAST_STABILITY)) ** FORGETTING.decay,
      }
    })
  })
}

/** Cards for each day that is left, so that what waits today and what comes is through on the last of them. */
export function catchUpQuota(waiting: number, answeredToday: number, daysLeft: number): number {
  return Math.ceil((waiting + answeredToday) / Math.max(1, daysLeft))
}

/** Cards that some minutes a day get through, each answered once. */
export function reachedCards({
  minutes,
  days,
  meanMs,
}: {
  readonly minutes: number
  readonly days: number
  readonly meanMs: number
}): number {
  return Math.floor((minutes * days * 60_000) / Math.max(1_000, meanMs))
}
