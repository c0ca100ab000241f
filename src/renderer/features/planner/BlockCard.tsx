import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconRepeat } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { Lane, Stretch } from '../../../shared/features/planner/week-layout.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { PILLAR_NAMES, pillarColor } from '../../ui/pillars.tsx'
import { blockFacts, shortTimesOf } from './block-facts.ts'
import { stretchStyle } from './grid-metrics.ts'
import classes from './HourGrid.module.css'
import { TEXT } from './text.ts'
import { PLANNED_BLOCK } from './use-block-actions.ts'
import type { DragKind } from './use-grid-drag.ts'

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
    // Moving its element lost the focus; where somebody has put it meanwhile, it stays.
    if (wantsFocus.current && document.activeElement === document.body) body.current?.focus()
  }, [])
  const spent = block.actualMs > 0 ? TEXT.block.actual(durationText(block.actualMs)) : ''
  return (
    <div
      className={classes.block}
      data-status={block.status}
      data-dragged={isDragged || undefined}
      data-preview={isPreview || undefined}
      style={{
        ...stretchStyle(stretch, lane, startHour),
        ['--pillar' as string]: pillarColor(block.pillar),
      }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <button
        ref={body}
        type="button"
        className={classes.blockBody}
        {...{ [PLANNED_BLOCK]: block.id }}
        onClick={() => onOpen(block)}
        onPointerDown={(event) => onGrab('move', block, event)}
        onKeyDown={(event) => onKey(block, event)}
      >
        <VisuallyHidden>{blockFacts({ block, ...stretch }, dayName)}</VisuallyHidden>
        <span className={classes.blockTitle} aria-hidden>
          {block.status === 'done' ? <IconCheck size={14} stroke={3} className={classes.blockTick} /> : null}
          {block.repeats || block.againAfterDays !== null ? <IconRepeat size={12} className={classes.blockRepeat} /> : null}
          {block.title}
        </span>
        <span className={classes.blockFacts} aria-hidden>
          {shortTimesOf(stretch)}
        </span>
        <span className={classes.blockFacts} aria-hidden>
          {[PILLAR_NAMES[block.pillar], spent].filter(Boolean).join(' · ')}
        </span>
      </button>
      <div className={classes.gripTop} onPointerDown={(event) => onGrab('resize-start', block, event)} />
      <div className={classes.gripBottom} title={TEXT.block.handle} onPointerDown={(event) => onGrab('resize-end', block, event)} />
    </div>
  )
}
