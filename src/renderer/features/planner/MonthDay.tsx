import type { KeyboardEvent, PointerEvent } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { dayText } from '../../ui/day-text.ts'
import { BlockChip } from './BlockChip.tsx'
import { blocksOfDay, plannedMinutes } from './day-blocks.ts'
import { InterviewMark } from './InterviewMark.tsx'
import classes from './MonthGrid.module.css'
import { TEXT } from './text.ts'
import { DAY_TARGET, type DragPreview } from './use-grid-drag.ts'

interface MonthDayProps {
  readonly day: IsoDate
  readonly span: Span
  /** Blocks that fit; when there are more, the last line says how many. */
  readonly chipRoom: number
  readonly preview: DragPreview | null
  /** The block that keys were last pressed on. */
  readonly keyedId: BlockId | null
  readonly onGrab: (block: Block, event: PointerEvent) => void
  readonly onOpen: (block: Block) => void
  readonly onOpenDay: (day: IsoDate) => void
  readonly onInterview: () => void
  readonly onDayKey: (event: KeyboardEvent) => void
  readonly onKey: (block: Block, event: KeyboardEvent) => void
}

export function MonthDay(props: MonthDayProps) {
  const { day, span, preview, keyedId, onGrab, onOpen, onOpenDay, onInterview, onDayKey, onKey } = props
  const name = dayText(day, span.today)
  const placed = blocksOfDay(span.blocks, day, preview)
  const interviews = span.interviews.filter((interview) => interview.day === day).slice(0, props.chipRoom)
  const chipRoom = props.chipRoom - interviews.length
  // A block that is held stays in sight, whatever else is cut.
  const held = placed.findIndex(({ block }) => block.id === preview?.block?.id || block.id === keyedId)
  const room = placed.length > chipRoom ? Math.max(chipRoom - 1, 0) : chipRoom
  const shown = placed.filter((_, index) => (held >= room && room > 0 ? index < room - 1 || index === held : index < room))
  const hidden = placed.length - shown.length
  const planned = plannedMinutes(span.blocks, day)
  return (
    <section
      className={classes.day}
      aria-label={name}
      data-today={day === span.today || undefined}
      data-other={day.slice(0, 7) !== span.at.slice(0, 7) || undefined}
      data-target={preview?.place?.day === day || undefined}
      {...{ [DAY_TARGET]: day }}
    >
      <div className={classes.dayHead}>
        <button
          type="button"
          className={`${classes.number} pb-numbers`}
          data-day-number
          tabIndex={day === span.at ? 0 : -1}
          aria-label={TEXT.openDay(name)}
          aria-current={day === span.today ? 'date' : undefined}
          onClick={() => onOpenDay(day)}
          onKeyDown={onDayKey}
        >
          {Number(day.slice(8))}
        </button>
        <span className={`${classes.load} pb-numbers`}>{planned === 0 ? '' : durationText(planned * MINUTE_MS)}</span>
      </div>
      {interviews.map((interview) => (
        <InterviewMark key={interview.id} shape="chip" interview={interview} dayName={name} onOpen={onInterview} />
      ))}
      {shown.map((one) => (
        <BlockChip
          key={one.block.id}
          placed={one}
          dayName={name}
          isDragged={preview?.block?.id === one.block.id}
          isPreview={one.block.isPreview && day !== span.today}
          takesFocus={keyedId === one.block.id}
          onOpen={() => onOpen(one.block)}
          onGrab={(event) => onGrab(one.block, event)}
          onKey={(event) => onKey(one.block, event)}
        />
      ))}
      {hidden > 0 ? (
        <button type="button" className={classes.more} aria-label={TEXT.month.moreOn(hidden, name)} onClick={() => onOpenDay(day)}>
          {TEXT.month.more(hidden)}
        </button>
      ) : null}
      {preview?.kind === 'plan' && preview.place?.day === day ? <div className={classes.ghost}>{preview.block?.title}</div> : null}
    </section>
  )
}
