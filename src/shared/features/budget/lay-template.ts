import { PILLARS, type Pillar } from '../../kernel/pillars.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { type BudgetDay, ceilStep, floorStep, MIN_PROPOSED_MINUTES, nextGap } from './free-gaps.ts'
import type { WeekTarget } from './template-weeks.ts'

/** What lies on a day of a pillar already. */
export interface HeldMinutes {
  readonly day: IsoDate
  readonly pillar: Pillar
  readonly minutes: number
}

export interface LayWish {
  readonly weeks: readonly WeekTarget[]
  /** Free and taken time of every day of the weeks. */
  readonly days: readonly BudgetDay[]
  /** Of every calendar week that the weeks touch. */
  readonly held: readonly HeldMinutes[]
  readonly weeklyMinutes: number
  /** Names the calendar week of a day: its hours are not exceeded either. */
  readonly calendarWeekOf: (day: IsoDate) => string
  readonly maxBlockMinutes: number
  readonly breakMinutes: number
  /** A day holds no more than this, with what lies on it already. */
  readonly mostOn: (day: IsoDate) => number
}

interface LaidBlock {
  readonly pillar: Pillar
  readonly day: IsoDate
  readonly startMinute: number
  readonly durationMinutes: number
}

export interface LaidWeek extends Omit<WeekTarget, 'targets' | 'days'> {
  /** Pillars with a target or something planned, in the fixed order. */
  readonly pillars: readonly {
    readonly pillar: Pillar
    readonly targetMinutes: number
    readonly heldMinutes: number
    readonly addedMinutes: number
    readonly missingMinutes: number
  }[]
  /** Earliest first. */
  readonly blocks: readonly LaidBlock[]
  /** What doesn't fit, and what it lacks: hours of the week, or free time in them. */
  readonly missing: { readonly minutes: number; readonly reason: 'weekly-hours' | 'free-time' } | null
}

/**
 * Fills the weeks with what they lack: each pillar's target less what lies there already, in free time, evenly over the
 * days first, within the hours of the week and the day. It goes on until nothing more fits, so that laying once more what
 * was laid adds nothing. The same input gives the same answer, in whatever order it comes.
 */
export function layTemplate(wish: LayWish): LaidWeek[] {
  const ground = openGround(wish)
  return wish.weeks.map((week) => layWeek(week, wish, ground))
}

interface Ground {
  readonly days: ReadonlyMap<IsoDate, BudgetDay & { taken: { startMinute: number; durationMinutes: number }[] }>
  readonly minutesByDay: Map<IsoDate, number>
  readonly minutesByCalendarWeek: Map<string, number>
}

function openGround({ days, held, calendarWeekOf }: LayWish): Ground {
  const ground: Ground = {
    days: new Map(days.map((day) => [day.day, { ...day, taken: [...day.taken] }])),
    minutesByDay: new Map(),
    minutesByCalendarWeek: new Map(),
  }
  for (const { day, minutes } of held) count(ground, day, calendarWeekOf(day), minutes)
  return ground
}

function count({ minutesByDay, minutesByCalendarWeek }: Ground, day: IsoDate, week: string, minutes: number): void {
  minutesByDay.set(day, (minutesByDay.get(day) ?? 0) + minutes)
  minutesByCalendarWeek.set(week, (minutesByCalendarWeek.get(week) ?? 0) + minutes)
}

function layWeek({ targets, days, ...week }: WeekTarget, wish: LayWish, ground: Ground): LaidWeek {
  const heldOf = (pillar: Pillar) =>
    wish.held.filter((held) => held.pillar === pillar && days.includes(held.day)).reduce((sum, { minutes }) => sum + minutes, 0)
  const before = PILLARS.map((pillar) => {
    const targetMinutes = targets.get(pillar) ?? 0
    const heldMinutes = heldOf(pillar)
    const lacking = floorStep(Math.max(0, targetMinutes - heldMinutes))
    return { pillar, targetMinutes, heldMinutes, lackingMinutes: lacking < MIN_PROPOSED_MINUTES ? 0 : lacking }
  })
  const held = before.reduce((sum, { heldMinutes }) => sum + heldMinutes, 0)
  const filling: Filling = {
    wish,
    ground,
    need: new Map(before.map(({ pillar, lackingMinutes }) => [pillar, lackingMinutes])),
    blocks: [],
    weekLeft: () => wish.weeklyMinutes - held - filling.blocks.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
  }
  const lacking = before.reduce((sum, { lackingMinutes }) => sum + lackingMinutes, 0)
  const evenly = Math.max(wish.maxBlockMinutes, ceilStep(lacking / days.length))
  const ordered = days.toSorted()
  for (const mostADay of [evenly, Number.POSITIVE_INFINITY]) {
    for (const day of ordered) while (placeOne(day, mostADay, filling));
  }
  const pillars = before.map(({ lackingMinutes, ...each }) => {
    const left = filling.need.get(each.pillar) ?? 0
    // A stump that is no block's worth lacks neither hours nor free time.
    return { ...each, addedMinutes: lackingMinutes - left, missingMinutes: left < MIN_PROPOSED_MINUTES ? 0 : left }
  })
  const minutes = pillars.reduce((sum, { missingMinutes }) => sum + missingMinutes, 0)
  const hasHours = ordered.some((day) => hoursLeft(day, filling) >= MIN_PROPOSED_MINUTES)
  return {
    ...week,
    pillars: pillars.filter(({ targetMinutes, heldMinutes }) => targetMinutes + heldMinutes > 0),
    blocks: filling.blocks.toSorted((a, b) => (a.day === b.day ? a.startMinute - b.startMinute : a.day < b.day ? -1 : 1)),
    missing: minutes === 0 ? null : { minutes, reason: hasHours ? 'free-time' : 'weekly-hours' },
  }
}

interface Filling {
  readonly wish: LayWish
  readonly ground: Ground
  readonly need: Map<Pillar, number>
  readonly blocks: LaidBlock[]
  /** Of the weekly hours, in the seven days. */
  readonly weekLeft: () => number
}

/** Of the weekly hours, in the seven days and in the calendar week of a day. */
function hoursLeft(day: IsoDate, { wish, ground, weekLeft }: Filling): number {
  const inCalendarWeek = ground.minutesByCalendarWeek.get(wish.calendarWeekOf(day)) ?? 0
  return Math.min(weekLeft(), wish.weeklyMinutes - inCalendarWeek)
}

/** Puts one block into the first gap of a day that takes one. @returns whether there was such a gap */
function placeOne(on: IsoDate, mostADay: number, filling: Filling): boolean {
  const { wish, ground, need, blocks } = filling
  const day = ground.days.get(on)
  if (!day) return false
  const dayLeft = Math.min(mostADay, wish.mostOn(on)) - (ground.minutesByDay.get(on) ?? 0)
  const room = Math.min(wish.maxBlockMinutes, dayLeft, hoursLeft(on, filling))
  const last = blocks.findLast((block) => block.day === on)?.pillar
  for (let gap = nextGap(day, 0, wish.breakMinutes); gap; gap = nextGap(day, gap.endMinute + 1, wish.breakMinutes)) {
    const { startMinute } = gap
    const most = floorStep(Math.min(room, gap.endMinute - startMinute))
    if (most < MIN_PROPOSED_MINUTES) continue
    for (const pillar of ranked(need, last)) {
      const durationMinutes = cut(need.get(pillar) ?? 0, most)
      const block = { pillar, day: on, startMinute, durationMinutes }
      blocks.push(block)
      day.taken.push(block)
      need.set(pillar, (need.get(pillar) ?? 0) - durationMinutes)
      count(ground, on, wish.calendarWeekOf(on), durationMinutes)
      return true
    }
  }
  return false
}

/** Pillars that still lack a block, the one with most first; the one just placed comes last. */
function ranked(need: ReadonlyMap<Pillar, number>, last: Pillar | undefined): Pillar[] {
  return PILLARS.filter((pillar) => (need.get(pillar) ?? 0) >= MIN_PROPOSED_MINUTES).sort(
    (a, b) => Number(a === last) - Number(b === last) || (need.get(b) ?? 0) - (need.get(a) ?? 0),
  )
}

/** As much as there is room for, but leaving no stump where that can be helped. */
function cut(wanted: number, most: number): number {
  const taken = Math.min(wanted, most)
  const rest = wanted - taken
  const shorter = floorStep(wanted - MIN_PROPOSED_MINUTES)
  return rest > 0 && rest < MIN_PROPOSED_MINUTES && shorter >= MIN_PROPOSED_MINUTES ? shorter : taken
}
