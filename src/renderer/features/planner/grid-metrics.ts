/** Heights of an hour that can be chosen, in CSS pixels, smallest first. */
const HOUR_HEIGHTS = [32, 44, 56, 84, 120] as const
export const NORMAL_HOUR_HEIGHT: number = 56

/** Set on the grid; everything in it is measured in it, so that zooming changes one number. */
export const HOUR_HEIGHT_VARIABLE = '--hour-height'

/** The height of a stretch of the grid as CSS. */
export function heightOf(minutes: number): string {
  return `calc(${minutes / 60} * var(${HOUR_HEIGHT_VARIABLE}))`
}

/** The next larger (`by` 1) or smaller (-1) height of an hour; the same at either end. */
export function zoomed(hourHeight: number, by: 1 | -1): number {
  const larger = HOUR_HEIGHTS.filter((height) => (by > 0 ? height > hourHeight : height < hourHeight))
  return (by > 0 ? larger[0] : larger.at(-1)) ?? hourHeight
}
