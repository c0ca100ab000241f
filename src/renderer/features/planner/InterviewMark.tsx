import { VisuallyHidden } from '@mantine/core'
import type { CSSProperties, KeyboardEvent } from 'react'
import type { InterviewDate } from '../../../shared/features/planner/interview-date.contract.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { timeText } from '../../ui/day-text.ts'
import classes from './InterviewMark.module.css'
import { interviewFacts, interviewTimes, timeThere } from './interview-facts.ts'

interface InterviewMarkProps {
  readonly interview: InterviewDate
  readonly dayName: string
  /** `card`: as tall as it is long; `chip`: a line with its hour; `row`: a line with everything. */
  readonly shape: 'card' | 'chip' | 'row'
  readonly style?: CSSProperties
  readonly onOpen: () => void
  readonly onKey?: (event: KeyboardEvent) => void
}

/** An interview in the plan: it stands where it is and can't be dragged, and opens the campaign that it belongs to. */
export function InterviewMark({ interview, dayName, shape, style, onOpen, onKey }: InterviewMarkProps) {
  const { title, format, startMinute } = interview
  const facts = [format === null ? '' : FORMAT_NAMES[format], timeThere(interview)].filter(Boolean).join(' · ')
  return (
    <button
      type="button"
      className={classes.interview}
      data-shape={shape}
      data-over={interview.isOver || undefined}
      style={style}
      onClick={onOpen}
      onKeyDown={onKey}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <VisuallyHidden>{interviewFacts(interview, dayName)}</VisuallyHidden>
      {shape === 'row' || (shape === 'chip' && startMinute !== null) ? (
        <span className={`${classes.times} pb-numbers`} aria-hidden>
          {shape === 'row' ? interviewTimes(interview) : timeText(startMinute ?? 0)}
        </span>
      ) : null}
      <span className={classes.title} aria-hidden>
        {title}
      </span>
      {shape === 'card' ? (
        <span className={`${classes.facts} pb-numbers`} aria-hidden>
          {interviewTimes(interview)}
        </span>
      ) : null}
      {shape === 'chip' || facts === '' ? null : (
        <span className={classes.facts} aria-hidden>
          {facts}
        </span>
      )}
    </button>
  )
}
