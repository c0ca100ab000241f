/** Height of an hour in the week grid, in CSS pixels. */
export const HOUR_HEIGHT = 56

export function heightOf(minutes: number): number {
  return (minutes / 60) * HOUR_HEIGHT
}

export function minutesOf(height: number): number {
  return (height / HOUR_HEIGHT) * 60
}
