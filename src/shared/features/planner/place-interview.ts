import { type DayRule, daysBetween, instantToWall, studyDay, wallToInstant } from '../../kernel/calendar.ts'
import type { EpochMs, IsoDate } from '../../kernel/time.ts'
import { MINUTE_MS } from '../../kernel/units.ts'

interface HeldInterview {
  readonly heldOn: IsoDate
  /** Null: the whole day. */
  readonly time: { readonly startMinute: number; readonly durationMinutes: number; readonly zone: string } | null
}

interface PlacedInterview {
  readonly day: IsoDate
  readonly startMinute: number | null
  readonly daysLeft: number
  readonly isOver: boolean
}

/** When an interview begins and ends, in real time. */
export function interviewSpan(heldOn: IsoDate, time: NonNullable<HeldInterview['time']>): { startsAt: EpochMs; endsAt: EpochMs } {
  const startsAt = wallToInstant(heldOn, time.startMinute, time.zone)
  return { startsAt, endsAt: (startsAt + time.durationMinutes * MINUTE_MS) as EpochMs }
}

/** Where an interview lies on the person's own clock: a call at 09:00 in Tokyo may be the night before. A whole day is that date everywhere. */
export function placeInterview({ heldOn, time }: HeldInterview, now: EpochMs, rule: DayRule): PlacedInterview {
  const today = studyDay(now, rule)
  if (!time) return { day: heldOn, startMinute: null, daysLeft: daysBetween(today, heldOn), isOver: heldOn < today }
  const { startsAt, endsAt } = interviewSpan(heldOn, time)
  const { day, minute } = instantToWall(startsAt, rule)
  return { day, startMinute: minute, daysLeft: daysBetween(today, day), isOver: endsAt <= now }
}
