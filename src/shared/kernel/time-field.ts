/** `HH:MM` for a time field, from minutes after a study day's midnight. */
export function timeValue(minute: number): string {
  const wall = minute % 1440
  return `${String(Math.floor(wall / 60)).padStart(2, '0')}:${String(wall % 60).padStart(2, '0')}`
}

/** The inverse: a time before the day's first hour is in the night after. Null while the field is incomplete. */
export function minuteOf(text: string, startHour: number): number | null {
  const match = /^(\d\d):(\d\d)/.exec(text)
  if (!match) return null
  const minute = Number(match[1]) * 60 + Number(match[2])
  return minute < startHour * 60 ? minute + 1440 : minute
}
