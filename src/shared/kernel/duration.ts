import { HOUR_MS, MINUTE_MS, SECOND_MS } from './units.ts'

/** `m:ss`, or `h:mm:ss` from an hour on; negative as overtime with a plus sign: `+1:05`. Seconds are cut, not rounded. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / SECOND_MS)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60]
  const hours = Math.floor(seconds / 3600)
  const shown = hours > 0 ? [hours, ...parts] : parts
  const text = shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
  return ms < 0 && seconds > 0 ? `+${text}` : text
}

/** `1 h 30 min`, `45 min`, `0 min`; minutes are rounded to the nearest. */
export function durationText(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS)
  const hours = Math.floor((minutes * MINUTE_MS) / HOUR_MS)
  const rest = minutes - hours * 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
