import { MAX_BLOCK_MINUTES, MIN_BLOCK_MINUTES } from './planner.model.ts'

/** A stretch on one study day; minutes after that day's midnight. */
export interface Stretch {
  readonly startMinute: number
  readonly durationMinutes: number
}

/** Minutes that a drag snaps to while Alt is held; otherwise the settings say. */
export const FINE_SNAP_MINUTES = 5

const DAY_MINUTES = 24 * 60

export function snap(minute: number, step: number): number {
  return Math.round(minute / step) * step
}

/** The stretch between two points of a drag, either way round, at least one step long and inside the study day. */
export function stretchBetween(anchor: number, pointer: number, startHour: number, step: number): Stretch {
  const first = startHour * 60
  const [from, to] = anchor <= pointer ? [anchor, pointer] : [pointer, anchor]
  const start = clamp(Math.floor(from / step) * step, first, first + DAY_MINUTES - step)
  const end = clamp(Math.ceil(to / step) * step, start + step, first + DAY_MINUTES)
  return { startMinute: start, durationMinutes: end - start }
}

/** Moves a stretch within its study day; it keeps its length and begins before the day ends. */
export function moved(stretch: Stretch, byMinutes: number, startHour: number): Stretch {
  const first = startHour * 60
  return { ...stretch, startMinute: clamp(stretch.startMinute + byMinutes, first, first + DAY_MINUTES - MIN_BLOCK_MINUTES) }
}

/** Moves the end; the start stays. */
export function endMoved(stretch: Stretch, byMinutes: number): Stretch {
  return { ...stretch, durationMinutes: clamp(stretch.durationMinutes + byMinutes, MIN_BLOCK_MINUTES, MAX_BLOCK_MINUTES) }
}

/** Moves the start; the end stays. */
export function startMoved(stretch: Stretch, byMinutes: number, startHour: number): Stretch {
  const end = stretch.startMinute + stretch.durationMinutes
  const start = clamp(stretch.startMinute + byMinutes, startHour * 60, end - MIN_BLOCK_MINUTES)
  return { startMinute: start, durationMinutes: end - start }
}

export interface Lane {
  /** Place from the left among the blocks that overlap, 0-based. */
  readonly lane: number
  /** How many stand side by side in that group. */
  readonly lanes: number
}

/**
 * Puts overlapping stretches side by side: each takes the first lane that is free at its start, and a group that
 * hangs together by overlaps shares the width evenly. Answers are in the order given.
 */
export function lanesOf(stretches: readonly Stretch[]): Lane[] {
  const order = stretches.map((_, index) => index).sort((a, b) => startOf(stretches, a) - startOf(stretches, b) || a - b)
  const lanes: number[] = new Array<number>(stretches.length).fill(0)
  const groups: number[][] = []
  let laneEnds: number[] = []
  for (const index of order) {
    const stretch = stretches[index]
    if (!stretch) continue
    if (laneEnds.every((end) => end <= stretch.startMinute)) {
      laneEnds = []
      groups.push([])
    }
    const free = laneEnds.findIndex((end) => end <= stretch.startMinute)
    const lane = free === -1 ? laneEnds.length : free
    laneEnds[lane] = stretch.startMinute + stretch.durationMinutes
    lanes[index] = lane
    groups.at(-1)?.push(index)
  }
  const widths: number[] = new Array<number>(stretches.length).fill(1)
  for (const group of groups) {
    const width = Math.max(...group.map((index) => (lanes[index] ?? 0) + 1))
    for (const index of group) widths[index] = width
  }
  return stretches.map((_, index) => ({ lane: lanes[index] ?? 0, lanes: widths[index] ?? 1 }))
}

function startOf(stretches: readonly Stretch[], index: number): number {
  return stretches[index]?.startMinute ?? 0
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
