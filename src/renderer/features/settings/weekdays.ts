/** Weekdays from Monday on, in the person's own words. */
export const WEEKDAYS = Array.from({ length: 7 }, (_, index) => ({
  value: String(index + 1),
  // 1 January 2024 was a Monday.
  label: new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, index + 1, 12))),
}))
