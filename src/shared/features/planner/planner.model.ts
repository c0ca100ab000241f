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

export interface WeekLoad {
  readonly pillars: PillarLoad[]
  /** Weekly time of the campaign; null without one. */
  readonly capacityMs: number | null
  readonly plannedMs: number
  readonly actualMs: number
  readonly isOverCapacity: boolean
  /** Pillars with a target that have neither a block nor a minute this week. */
  readonly starved: Pillar[]
}

/** Adds a week up. Shares of the weekly time go by weight; when all weights are 0, every pillar counts the same. */
export function weekLoad(
  campaign: { readonly weeklyMs: number; readonly pillars: readonly PillarShare[] } | null,
  planned: readonly { readonly pillar: Pillar; readonly durationMs: number }[],
  actual: readonly { readonly pillar: Pillar; readonly activeMs: number }[],
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
  return {
    pillars,
    capacityMs: campaign?.weeklyMs ?? null,
    plannedMs,
    actualMs: sum(pillars.map((load) => load.actualMs)),
    isOverCapacity: campaign !== null && plannedMs > campaign.weeklyMs,
    starved: pillars.filter((load) => load.targetMs > 0 && load.plannedMs === 0 && load.actualMs === 0).map((load) => load.pillar),
  }
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
