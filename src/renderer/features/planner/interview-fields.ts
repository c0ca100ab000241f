import {
  interviewTitle,
  MAX_INTERVIEW_MINUTES,
  MIN_INTERVIEW_MINUTES,
  USUAL_INTERVIEW_MINUTES,
} from '../../../shared/features/planner/interview-date.ts'
import type { Campaign } from '../../../shared/features/planner/planner.contract.ts'
import type { InterviewDateId } from '../../../shared/kernel/ids.ts'
import type { InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { minuteOf, timeValue } from '../../../shared/kernel/time-field.ts'

/** An interview as it is being typed; a field may still be empty or half done. */
export interface InterviewFields {
  /** Tells rows apart while their words are being typed. */
  readonly key: number
  /** Null: main has not named it yet. */
  readonly id: InterviewDateId | null
  readonly company: string
  readonly label: string
  readonly format: InterviewFormat | null
  readonly heldOn: string
  /** `HH:MM`; empty: the whole day. */
  readonly time: string
  readonly durationMinutes: number
  /** Null: the person's own. */
  readonly zone: string | null
}

export function interviewFields(
  { id, company, label, format, heldOn, time }: Campaign['interviews'][number],
  key: number,
): InterviewFields {
  return {
    key,
    id,
    company,
    label,
    format,
    heldOn,
    time: time ? timeValue(time.startMinute) : '',
    durationMinutes: time?.durationMinutes ?? USUAL_INTERVIEW_MINUTES,
    zone: time?.zone ?? null,
  }
}

export function newInterview(others: readonly InterviewFields[]): InterviewFields {
  const key = Math.max(-1, ...others.map((other) => other.key)) + 1
  const empty = { id: null, company: '', label: '', format: null, heldOn: '', time: '', zone: null }
  return { ...empty, key, durationMinutes: USUAL_INTERVIEW_MINUTES }
}

export function nameOf({ company, label }: InterviewFields): string {
  return interviewTitle({ company: company.trim(), label: label.trim() })
}

/** The days main takes. A year that is being typed passes through the first century. */
const FIRST_DAY = '1970-01-02'
const LAST_DAY = '2200-12-31'

/** What can be saved of the rows: those with a name and a day; a half-typed hour counts as none. */
export function detailsOf(interviews: readonly InterviewFields[]) {
  return interviews
    .filter((interview) => nameOf(interview) !== '' && interview.heldOn >= FIRST_DAY && interview.heldOn <= LAST_DAY)
    .map(({ id, company, label, format, heldOn, time, durationMinutes, zone }) => {
      const startMinute = minuteOf(time, 0)
      const length = Math.min(
        Math.max(Math.round(durationMinutes) || USUAL_INTERVIEW_MINUTES, MIN_INTERVIEW_MINUTES),
        MAX_INTERVIEW_MINUTES,
      )
      return {
        ...(id === null ? {} : { id }),
        company,
        label,
        format,
        heldOn: heldOn as IsoDate,
        time: startMinute === null ? null : { startMinute, durationMinutes: length, zone },
      }
    })
}
