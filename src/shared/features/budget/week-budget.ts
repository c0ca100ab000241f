import { PILLARS, type Pillar } from '../../kernel/pillars.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { type BudgetDay, ceilStep, floorStep, MIN_PROPOSED_MINUTES, nextGap } from './free-gaps.ts'

/** A focus area counts half as much again. */
export const FOCUS_FACTOR = 1.5
/** Days before an interview from which on weakness counts for more than it does anyway. */
const URGENT_DAYS = 28
const SHORTEST_DAYS = 7
/** What is assumed of a pillar without any evidence. */
const UNKNOWN_WEAKNESS = 0.5

export interface PillarState {
  readonly pillar: Pillar
  /** 0 to 10; 0: the pillar is left out. */
  readonly weight: number
  readonly isFocus: boolean
  /** Share of what went well, 0 to 1; null: there is no evidence. */
  readonly score: number | null
  /** How many answers and sessions the score stands on. */
  readonly evidenceCount: number
  /** What the week already holds of it: planned or spent, whichever is more. */
  readonly heldMinutes: number
}

export interface BudgetWish {
  readonly weeklyMinutes: number
  /** Until the next interview; null: none is known. */
  readonly daysLeft: number | null
  readonly pillars: readonly PillarState[]
  readonly days: readonly RoomyDay[]
  readonly maxBlockMinutes: number
  /** Kept free before and after each proposed block. */
  readonly breakMinutes: number
}

/** A day, and how many minutes it has room for beside what lies on it. */
export interface RoomyDay extends BudgetDay {
  readonly roomMinutes: number
}

/** Why a pillar gets its minutes. */
interface PillarShare extends PillarState {
  /** 0 to 1. */
  readonly weakness: number
  /** Of the weekly time, by weight, focus, weakness and days left. */
  readonly targetMinutes: number
  /** Still to be placed of that, within the weekly time. */
  readonly wantedMinutes: number
}

interface ProposedBlock {
  readonly pillar: Pillar
  readonly day: IsoDate
  readonly startMinute: number
  readonly durationMinutes: number
}

export const UNPLACED_REASONS = ['free-time', 'day-room'] as const
type UnplacedReason = (typeof UNPLACED_REASONS)[number]

interface WeekBudget {
  /** Pillars with a weight, in the fixed order. */
  readonly shares: readonly PillarShare[]
  /** Earliest first. */
  readonly blocks: readonly ProposedBlock[]
  /** Wanted, but it finds no place. */
  readonly unplacedMinutes: number
  /** What it lacks: free time on days with room, or room on the days. */
  readonly unplacedReason: UnplacedReason
}

/**
 * A week's proposal. Each pillar's share of the weekly time goes by weight × focus × (1 + urgency × weakness), less what
 * the week holds already; blocks go into free time day by day, evenly over the days first. The same input gives the same
 * answer, in whatever order it comes; nothing overlaps, no more is planned than the weekly time, and on a day no more than it
 * has room for.
 */
export function proposeWeek(wish: BudgetWish): WeekBudget {
  const shares = sharesOf(wish)
  const need = new Map(shares.map((share) => [share.pillar, share.wantedMinutes]))
  const total = shares.reduce((sum, share) => sum + share.wantedMinutes, 0)
  const days = wish.days.toSorted((a, b) => (a.day < b.day ? -1 : 1)).map((day) => ({ ...day, taken: [...day.taken] }))
  const blocks: ProposedBlock[] = []
  const roomy = days.filter((day) => day.roomMinutes >= MIN_PROPOSED_MINUTES)
  const evenly = Math.max(wish.maxBlockMinutes, ceilStep(total / Math.max(roomy.length, 1)))
  for (const mostADay of [evenly, total]) {
    for (const day of days) fillDay(day, { wish, need, blocks, mostADay })
  }
  const hasRoom = days.some((day) => roomLeft(day, blocks) >= MIN_PROPOSED_MINUTES)
  return {
    shares,
    blocks: blocks.sort((a, b) => (a.day === b.day ? a.startMinute - b.startMinute : a.day < b.day ? -1 : 1)),
    unplacedMinutes: [...need.values()].reduce((sum, minutes) => sum + minutes, 0),
    unplacedReason: hasRoom ? 'free-time' : 'day-room',
  }
}

function plannedOn({ day }: BudgetDay, blocks: readonly ProposedBlock[]): number {
  return blocks.filter((block) => block.day === day).reduce((sum, block) => sum + block.durationMinutes, 0)
}

function roomLeft(day: RoomyDay, blocks: readonly ProposedBlock[]): number {
  return day.roomMinutes - plannedOn(day, blocks)
}

function sharesOf({ weeklyMinutes, daysLeft, pillars }: BudgetWish): PillarShare[] {
  const urgency = daysLeft === null ? 1 : Math.max(1, URGENT_DAYS / Math.max(daysLeft, SHORTEST_DAYS))
  const weighed = PILLARS.flatMap((pillar) => {
    const state = pillars.find((candidate) => candidate.pillar === pillar)
    if (!state || state.weight === 0) return []
    const weakness = state.score === null ? UNKNOWN_WEAKNESS : 1 - state.score
    return [{ ...state, weakness, priority: state.weight * (state.isFocus ? FOCUS_FACTOR : 1) * (1 + urgency * weakness) }]
  })
  const priorities = weighed.reduce((sum, { priority }) => sum + priority, 0)
  const held = pillars.reduce((sum, { heldMinutes }) => sum + heldMinutes, 0)
  const left = Math.max(0, weeklyMinutes - held)
  const targets = weighed.map((state) => (weeklyMinutes * state.priority) / priorities)
  const needs = weighed.map((state, index) => Math.max(0, (targets[index] ?? 0) - state.heldMinutes))
  const needed = needs.reduce((sum, minutes) => sum + minutes, 0)
  const scale = needed > left ? left / needed : 1
  return weighed.map(({ priority: _priority, ...state }, index) => {
    const wanted = floorStep((needs[index] ?? 0) * scale)
    return { ...state, targetMinutes: Math.round(targets[index] ?? 0), wantedMinutes: wanted < MIN_PROPOSED_MINUTES ? 0 : wanted }
  })
}

interface Filling {
  readonly wish: BudgetWish
  readonly need: Map<Pillar, number>
  readonly blocks: ProposedBlock[]
  readonly mostADay: number
}

function fillDay(day: RoomyDay & { taken: { startMinute: number; durationMinutes: number }[] }, filling: Filling): void {
  const { wish, need, blocks } = filling
  const mostADay = Math.min(filling.mostADay, day.roomMinutes)
  let planned = plannedOn(day, blocks)
  for (let from = day.fromMinute; ; ) {
    const gap = nextGap(day, from, wish.breakMinutes)
    if (!gap) return
    const room = Math.min(gap.endMinute - gap.startMinute, wish.maxBlockMinutes, mostADay - planned)
    const last = blocks.findLast((block) => block.day === day.day)?.pillar
    const pillar = nextPillar(need, last)
    const wanted = pillar === null ? 0 : (need.get(pillar) ?? 0)
    // What would be left over as a stump is taken along when it fits, else the block is cut so that the rest is no stump.
    const durationMinutes = floorStep(
      wanted - room > 0 && wanted - room < MIN_PROPOSED_MINUTES ? wanted - MIN_PROPOSED_MINUTES : Math.min(room, wanted),
    )
    if (pillar === null || mostADay - planned < MIN_PROPOSED_MINUTES) return
    if (durationMinutes < MIN_PROPOSED_MINUTES || durationMinutes > room) {
      from = gap.endMinute + 1
      continue
    }
    need.set(pillar, wanted - durationMinutes)
    const block = { pillar, day: day.day, startMinute: gap.startMinute, durationMinutes }
    blocks.push(block)
    day.taken.push(block)
    planned += durationMinutes
    from = gap.startMinute + durationMinutes + wish.breakMinutes
  }
}

/** The pillar with most still to place; another than the one before it, if there is one. */
function nextPillar(need: ReadonlyMap<Pillar, number>, last: Pillar | undefined): Pillar | null {
  const open = PILLARS.filter((pillar) => (need.get(pillar) ?? 0) >= MIN_PROPOSED_MINUTES)
  const others = open.filter((pillar) => pillar !== last)
  const choice = others.length > 0 ? others : open
  return choice.reduce<Pillar | null>(
    (best, pillar) => (best === null || (need.get(pillar) ?? 0) > (need.get(best) ?? 0) ? pillar : best),
    null,
  )
}
