import type { Lane, Stretch } from '../../../shared/features/planner/week-layout.ts'

/** Heights of an hour that can be chosen, in CSS pixels, smallest first. */
const HOUR_HEIGHTS = [32, 44, 56, 84, 120] as const
export const NORMAL_HOUR_HEIGHT: number = 56

/** Set on the grid; everything in it is measured in it, so that zooming changes one number. */
export const HOUR_HEIGHT_VARIABLE = '--hour-height'

/** The height of a stretch of the grid as CSS. */
export function heightOf(minutes: number): string {
  return `calc(${minutes / 60} * var(${HOUR_HEIGHT_VARIABLE}))`
}

/** Where a stretch of a day stands in its column, beside what overlaps it. */
export function stretchStyle({ startMinute, durationMinutes }: Stretch, { lane, lanes }: Lane, startHour: number) {
  return {
    top: heightOf(startMinute - startHour * 60),
    height: `max(16px, ${heightOf(durationMinutes)} - 2px)`,
    left: `${(lane / lanes) * 100}%`,
    width: `calc(${100 / lanes}% - 4px)`,
  }
}

/** The next larger (`by` 1) or smaller (-1) height of an hour; the same at either end. */
export function zoomed(hourHeight: number, by: 1 | -1): number {
  const larger = HOUR_HEIGHTS.filter((height) => (by > 0 ? height > hourHeight : height < hourHeight))
  return (by > 0 ? larger[0] : larger.at(-1)) ?? hourHeight
}
