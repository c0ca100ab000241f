const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const MONTH_DAYS = 30.4
const YEAR_DAYS = 365

/** How long until a card comes again, short: `<1 min`, `10 min`, `5 h`, `4 d`, `2.5 mo`, `1.2 y`. */
export function intervalText(ms: number): string {
  if (ms < MINUTE_MS) return '<1 min'
  if (ms < HOUR_MS) return `${Math.round(ms / MINUTE_MS)} min`
  if (ms < DAY_MS) return `${Math.round(ms / HOUR_MS)} h`
  const days = Math.round(ms / DAY_MS)
  if (days < MONTH_DAYS) return `${days} d`
  if (days < YEAR_DAYS) return `${tenths(days / MONTH_DAYS)} mo`
  return `${tenths(days / YEAR_DAYS)} y`
}

function tenths(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '')
}
