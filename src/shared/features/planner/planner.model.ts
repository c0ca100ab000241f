import { PILLARS, type Pillar } from '../../kernel/pillars.ts'
import { type Result, refusal, success } from '../../kernel/result.ts'

export const BLOCK_STATUSES = ['open', 'done', 'dropped'] as const
export type BlockStatus = (typeof BLOCK_STATUSES)[number]

/** Shortest and longest block, in minutes. A block may cross midnight but not fill more than a study day. */
export const MIN_BLOCK_MINUTES = 5
export const MAX_BLOCK_MINUTES = 24 * 60

/** A person names at most this many areas to concentrate on (`domain.md` section 2). */
export const MAX_FOCUS_PILLARS = 3
export const MAX_WEIGHT = 10

export interface PillarShare {
  readonly pillar: Pillar
  /** Relative to the other pillars, 0 to 10; 0 leaves the pillar out. */
  readonly weight: number
  readonly isFocus: boolean
}

/** Every pillar once, in the fixed order; what is not named has weight 1. More than three focus areas are refused. */
export function completeShares(named: readonly PillarShare[]): Result<PillarShare[], 'too-many-focus-areas'> {
  const shares = PILLARS.map((pillar) => named.find((share) => share.pillar === pillar) ?? { pillar, weight: 1, isFocus: false })
  return shares.filter((share) => share.isFocus).length > MAX_FOCUS_PILLARS ? refusal('too-many-focus-areas') : success(shares)
}

export interface PillarLoad {
  readonly pillar: Pillar
  readonly isFocus: boolean
  /** What the campaign's weekly time gives this pillar; 0 without a campaign. */
  readonly targetMs: number
  /** Blocks of the week that were not dropped. */
  readonly plannedMs: number
  /** Time really spent this week, planned or not. */
  readonly actualMs: number
}

/** A pillar that gets less than this part of its share of the week, planned or done, is starved. */
const STARVED_BELOW = 0.25

export interface WeekLoad {
  readonly pillars: PillarLoad[]
  /** Weekly time of the campaign; null without one. */
  readonly capacityMs: number | null
  /** What the week has room for: the campaign's hours, or what the days have together where that is less. Null: nobody said. */
  readonly roomMs: number | null
  readonly plannedMs: number
  readonly actualMs: number
  readonly isOverCapacity: boolean
  /** Pillars whose plan and minutes are both less than a quarter of their target. */
  readonly starved: Pillar[]
}

/**
 * Adds a week up. Shares of the weekly time go by weight; when all weights are 0, every pillar counts the same.
 *
 * @param roomOfDaysMs what its days have room for together; left out: that is not asked
 */
export function weekLoad(
  campaign: { readonly weeklyMs: number; readonly pillars: readonly PillarShare[] } | null,
  planned: readonly { readonly pillar: Pillar; readonly durationMs: number }[],
  actual: readonly { readonly pillar: Pillar; readonly activeMs: number }[],
  roomOfDaysMs: number = Number.POSITIVE_INFINITY,
): WeekLoad {
  const weightOf = (pillar: Pillar) => campaign?.pillars.find((share) => share.pillar === pillar)?.weight ?? 0
  const totalWeight = PILLARS.reduce((sum, pillar) => sum + weightOf(pillar), 0)
  const shareOf = (pillar: Pillar) => (totalWeight === 0 ? 1 / PILLARS.length : weightOf(pillar) / totalWeight)
  const pillars = PILLARS.map((pillar) => ({
    pillar,
    isFocus: campaign?.pillars.some((share) => share.pillar === pillar && share.isFocus) ?? false,
    targetMs: campaign ? Math.round(campaign.weeklyMs * shareOf(pillar)) : 0,
    plannedMs: sum(planned.filter((block) => block.pillar === pillar).map((block) => block.durationMs)),
    actualMs: sum(actual.filter((entry) => entry.pillar === pillar).map((entry) => entry.activeMs)),
  }))
  const plannedMs = sum(pillars.map((load) => load.plannedMs))
  const roomMs = Math.min(campaign?.weeklyMs ?? Number.POSITIVE_INFINITY, roomOfDaysMs)
  return {
    pillars,
    capacityMs: campaign?.weeklyMs ?? null,
    roomMs: Number.isFinite(roomMs) ? roomMs : null,
    plannedMs,
    actualMs: sum(pillars.map((load) => load.actualMs)),
    isOverCapacity: plannedMs > roomMs,
    starved: pillars.filter(isStarved).map((load) => load.pillar),
  }
}

function isStarved({ targetMs, plannedMs, actualMs }: PillarLoad): boolean {
  return Math.max(plannedMs, actualMs) < targetMs * STARVED_BELOW
}

/** The ids with `id` taken out and put before `beforeId`, or at the end when that is null. Before itself: unchanged. */
export function orderedBefore<Id extends string>(ids: readonly Id[], id: Id, beforeId: Id | null): Id[] {
  if (beforeId === id) return [...ids]
  const others = ids.filter((other) => other !== id)
  const index = beforeId === null ? others.length : others.indexOf(beforeId)
  return others.toSpliced(index, 0, id)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
