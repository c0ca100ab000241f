interface Busy {
  readonly title: string
  readonly isAllDay: boolean
  readonly startMinute: number
  readonly durationMinutes: number
}

interface MergedBusy {
  /** Each once, in the order of their starts. */
  readonly titles: readonly string[]
  readonly isAllDay: boolean
  readonly startMinute: number
  readonly durationMinutes: number
}

/** What overlaps becomes one stretch; whole days stay apart from hours. Earliest first. */
export function mergeBusy(stretches: readonly Busy[]): MergedBusy[] {
  const merged: MergedBusy[] = []
  for (const { title, isAllDay, startMinute, durationMinutes } of stretches.toSorted(byTime)) {
    const last = merged.at(-1)
    const end = last ? last.startMinute + last.durationMinutes : 0
    if (!last || last.isAllDay !== isAllDay || startMinute >= end) {
      merged.push({ titles: [title], isAllDay, startMinute, durationMinutes })
      continue
    }
    const until = Math.max(end, startMinute + durationMinutes)
    const titles = last.titles.includes(title) ? last.titles : [...last.titles, title]
    merged[merged.length - 1] = { ...last, titles, durationMinutes: until - last.startMinute }
  }
  return merged
}

function byTime(a: Busy, b: Busy): number {
  return Number(b.isAllDay) - Number(a.isAllDay) || a.startMinute - b.startMinute || a.title.localeCompare(b.title)
}
