import type { InterviewDate } from '../../../shared/features/planner/interview-date.contract.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { timeText } from '../../ui/day-text.ts'
import { timesOf } from './block-facts.ts'
import { TEXT } from './text.ts'

/** From when to when on the person's own clock, or that it takes the day. */
export function interviewTimes({ startMinute, time }: InterviewDate): string {
  return startMinute === null || time === null ? TEXT.interview.wholeDay : timesOf({ startMinute, durationMinutes: time.durationMinutes })
}

/** What the clock shows where it is held, when that is another time than here; else empty. */
export function timeThere({ startMinute, time, day, heldOn }: InterviewDate): string {
  if (startMinute === null || time === null) return ''
  const isSame = startMinute % 1440 === time.startMinute && startMinute < 1440 === (day === heldOn)
  return isSame ? '' : TEXT.interview.there(timeText(time.startMinute), time.zone.replaceAll('_', ' '))
}

/** Everything about an interview in words. */
export function interviewFacts(interview: InterviewDate, dayName: string): string {
  const format = interview.format === null ? '' : FORMAT_NAMES[interview.format]
  return [TEXT.interview.named(interview.title), format, `${dayName} ${interviewTimes(interview)}`, timeThere(interview)]
    .filter(Boolean)
    .join(', ')
}
