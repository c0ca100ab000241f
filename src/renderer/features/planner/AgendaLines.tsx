import { VisuallyHidden } from '@mantine/core'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { dayText } from '../../ui/day-text.ts'
import { PILLAR_NAMES, pillarColor } from '../../ui/pillars.tsx'
import classes from './Agenda.module.css'
import { blockFacts, timesOf } from './block-facts.ts'
import { type PlacedBlock, plannedMinutes } from './day-blocks.ts'
import { TEXT } from './text.ts'
import { PLANNED_BLOCK } from './use-block-actions.ts'
import { DAY_TARGET } from './use-grid-drag.ts'

interface AgendaDayProps {
  readonly day: IsoDate
  readonly span: Pick<Span, 'today' | 'blocks'>
  /** A drag would drop on this day. */
  readonly isTarget: boolean
  readonly onOpen: () => void
}

/** The line that begins a day. */
export function AgendaDay({ day, span, isTarget, onOpen }: AgendaDayProps) {
  const minutes = plannedMinutes(span.blocks, day)
  return (
    <button
      type="button"
      className={classes.day}
      data-today={day === span.today || undefined}
      data-target={isTarget || undefined}
      {...{ [DAY_TARGET]: day }}
      onClick={onOpen}
    >
      <VisuallyHidden>{TEXT.openDay(dayText(day, span.today))}</VisuallyHidden>
      <span aria-hidden>{dayText(day, span.today)}</span>
      <span className={`${classes.load} pb-numbers`}>{minutes === 0 ? TEXT.nothingPlanned : durationText(minutes * MINUTE_MS)}</span>
    </button>
  )
}

interface AgendaBlockProps {
  readonly placed: PlacedBlock
  readonly day: IsoDate
  readonly today: IsoDate
  readonly isDragged: boolean
  /** Worked out from its series, and not for today. */
  readonly isPreview: boolean
  readonly onOpen: () => void
  readonly onGrab: (event: PointerEvent) => void
  readonly onKey: (event: KeyboardEvent) => void
}

export function AgendaBlock({ placed, day, today, isDragged, isPreview, onOpen, onGrab, onKey }: AgendaBlockProps) {
  const { block } = placed
  return (
    <button
      type="button"
      className={classes.block}
      data-status={block.status}
      data-dragged={isDragged || undefined}
      data-preview={isPreview || undefined}
      style={{ ['--pillar' as string]: pillarColor(block.pillar) }}
      {...{ [DAY_TARGET]: day, [PLANNED_BLOCK]: block.id }}
      onClick={onOpen}
      onPointerDown={onGrab}
      onKeyDown={onKey}
    >
      <VisuallyHidden>{blockFacts(placed, dayText(day, today))}</VisuallyHidden>
      <span className={`${classes.times} pb-numbers`} aria-hidden>
        {timesOf(placed)}
      </span>
      <span className={classes.title} aria-hidden>
        {block.title}
      </span>
      <span className={classes.facts} aria-hidden>
        {[PILLAR_NAMES[block.pillar], block.status === 'open' ? '' : TEXT.block[block.status]].filter(Boolean).join(' · ')}
      </span>
    </button>
  )
}
