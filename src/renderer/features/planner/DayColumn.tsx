import type { KeyboardEvent, PointerEvent } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { InterviewDate } from '../../../shared/features/planner/interview-date.contract.ts'
import { lanesOf } from '../../../shared/features/planner/week-layout.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { DayBackdrop } from '../../ui/day-backdrop.tsx'
import { dayText, timeText } from '../../ui/day-text.ts'
import { BlockCard } from './BlockCard.tsx'
import { blocksOfDay } from './day-blocks.ts'
import { heightOf, stretchStyle } from './grid-metrics.ts'
import classes from './HourGrid.module.css'
import { InterviewMark } from './InterviewMark.tsx'
import { TEXT } from './text.ts'
import type { DragKind, DragPreview } from './use-grid-drag.ts'

interface DayColumnProps {
  readonly day: IsoDate
  readonly today: IsoDate
  readonly startHour: number
  /** Of all days shown; the column takes its own. */
  readonly blocks: readonly Block[]
  /** The same of interviews. */
  readonly interviews: readonly InterviewDate[]
  readonly onInterview: () => void
  /** Null when this is not today. */
  readonly nowMinute: number | null
  readonly preview: DragPreview | null
  /** The block that keys were last pressed on. */
  readonly keyedId: string | null
  readonly onGrab: (kind: DragKind, block: Block, event: PointerEvent) => void
  readonly onOpen: (block: Block) => void
  readonly onKey: (block: Block, event: KeyboardEvent) => void
}

export function DayColumn(props: DayColumnProps) {
  const { day, today, startHour, blocks, interviews, nowMinute, preview, keyedId, onGrab, onOpen, onInterview, onKey } = props
  const name = dayText(day, today)
  const placed = blocksOfDay(blocks, day, preview)
  const held = interviews.flatMap((interview) =>
    interview.day === day && interview.startMinute !== null && interview.time !== null
      ? [{ interview, startMinute: interview.startMinute, durationMinutes: interview.time.durationMinutes }]
      : [],
  )
  const lanes = lanesOf([...placed, ...held])
  const isNew = preview?.place?.day === day && (preview.kind === 'create' || preview.kind === 'plan')
  return (
    <section className={classes.column} data-today={day === today || undefined} aria-label={name}>
      <DayBackdrop day={day} startHour={startHour} />
      {nowMinute === null ? null : (
        <div className={classes.now} style={{ top: heightOf(nowMinute - startHour * 60) }} role="img" aria-label={TEXT.now} />
      )}
      {placed.map(({ block, ...stretch }, index) => (
        <BlockCard
          key={block.id}
          block={block}
          stretch={stretch}
          lane={lanes[index] ?? { lane: 0, lanes: 1 }}
          startHour={startHour}
          dayName={name}
          isDragged={preview?.block?.id === block.id}
          isPreview={block.isPreview && day !== today}
          takesFocus={keyedId === block.id}
          onOpen={onOpen}
          onGrab={onGrab}
          onKey={onKey}
        />
      ))}
      {held.map(({ interview, startMinute, durationMinutes }, index) => (
        <InterviewMark
          key={interview.id}
          shape="card"
          interview={interview}
          dayName={name}
          style={stretchStyle({ startMinute, durationMinutes }, lanes[placed.length + index] ?? { lane: 0, lanes: 1 }, startHour)}
          onOpen={onInterview}
        />
      ))}
      {isNew && preview?.place ? (
        <div
          className={classes.ghost}
          style={{ top: heightOf(preview.place.startMinute - startHour * 60), height: heightOf(preview.place.durationMinutes) }}
        >
          {preview.block?.title ?? TEXT.newBlock} · {timeText(preview.place.startMinute)} –{' '}
          {timeText(preview.place.startMinute + preview.place.durationMinutes)}
        </div>
      ) : null}
    </section>
  )
}
