import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconRepeat } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { Lane, Stretch } from '../../../shared/features/planner/week-layout.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { timeText } from '../../ui/day-text.ts'
import { PILLAR_NAMES, pillarColor } from '../../ui/pillars.tsx'
import { heightOf } from './grid-metrics.ts'
import { repeatFacts } from './repeat/repeat-text.ts'
import { TEXT } from './text.ts'
import type { DragKind } from './use-grid-drag.ts'
import classes from './WeekGrid.module.css'

/** Of the words in a block, in CSS pixels. */
const LINE_HEIGHT = 16.5
const PADDING = 4

interface BlockCardProps {
  readonly block: Block
  /** Where it is drawn; during a drag not where it is stored. */
  readonly stretch: Stretch
  readonly lane: Lane
  readonly startHour: number
  readonly dayName: string
  readonly isDragged: boolean
  /** Worked out from its series, and not for today. */
  readonly isPreview: boolean
  /** The keyboard moved it here from another day, so it takes the focus along. */
  readonly takesFocus: boolean
  readonly onOpen: (block: Block) => void
  readonly onGrab: (kind: DragKind, block: Block, event: PointerEvent) => void
  readonly onKey: (block: Block, event: KeyboardEvent) => void
}

/** A block in the grid: a button that opens it, with grips to change its start and end. */
export function BlockCard({
  block,
  stretch,
  lane,
  startHour,
  dayName,
  isDragged,
  isPreview,
  takesFocus,
  onOpen,
  onGrab,
  onKey,
}: BlockCardProps) {
  const body = useRef<HTMLButtonElement>(null)
  const wantsFocus = useRef(takesFocus)
  useEffect(() => {
    if (wantsFocus.current) body.current?.focus()
  }, [])
  const { startMinute, durationMinutes } = stretch
  const height = Math.max(heightOf(durationMinutes) - 2, 18)
  const times = `${timeText(startMinute)} – ${timeText(startMinute + durationMinutes)}`
  const spent = block.actualMs > 0 ? TEXT.block.actual(durationText(block.actualMs)) : ''
  const state = block.status === 'open' ? '' : TEXT.block[block.status]
  const facts = [
    block.title,
    PILLAR_NAMES[block.pillar],
    `${dayName} ${times}`,
    spent,
    state,
    ...repeatFacts(block),
    block.isSample ? TEXT.block.sample : '',
  ]
  return (
    <div
      className={classes.block}
      data-status={block.status}
      data-dragged={isDragged || undefined}
      data-preview={isPreview || undefined}
      data-short={durationMinutes < 40 || undefined}
      style={{
        top: heightOf(startMinute - startHour * 60),
        height,
        left: `${(lane.lane / lane.lanes) * 100}%`,
        width: `calc(${100 / lane.lanes}% - 4px)`,
        ['--pillar' as string]: pillarColor(block.pillar),
        ['--title-lines' as string]: titleLines(height),
      }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <button
        ref={body}
        type="button"
        className={classes.blockBody}
        onClick={() => onOpen(block)}
        onPointerDown={(event) => onGrab('move', block, event)}
        onKeyDown={(event) => onKey(block, event)}
      >
        <VisuallyHidden>{facts.filter(Boolean).join(', ')}</VisuallyHidden>
        <span className={classes.blockTitle} aria-hidden>
          {block.status === 'done' ? <IconCheck size={14} stroke={3} className={classes.blockTick} /> : null}
          {block.repeats ? <IconRepeat size={12} className={classes.blockRepeat} /> : null}
          {block.title}
        </span>
        <span className={classes.blockFacts} aria-hidden>
          {times}
          {spent === '' ? '' : ` · ${spent}`}
        </span>
        <span className={classes.blockFacts} aria-hidden>
          {PILLAR_NAMES[block.pillar]}
        </span>
      </button>
      <div className={classes.gripTop} onPointerDown={(event) => onGrab('resize-start', block, event)} />
      <div className={classes.gripBottom} title={TEXT.block.handle} onPointerDown={(event) => onGrab('resize-end', block, event)} />
    </div>
  )
}

/** How many lines of a title fit into a height in CSS pixels; times and pillar follow where it leaves room. */
function titleLines(height: number): number {
  return Math.max(1, Math.floor((height - PADDING) / LINE_HEIGHT))
}
