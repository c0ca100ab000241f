import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { timeText } from '../../ui/day-text.ts'
import { pillarColor } from '../../ui/pillars.tsx'
import { blockFacts } from './block-facts.ts'
import type { PlacedBlock } from './day-blocks.ts'
import classes from './MonthGrid.module.css'
import { PLANNED_BLOCK } from './use-block-actions.ts'

interface BlockChipProps {
  readonly placed: PlacedBlock
  readonly dayName: string
  readonly isDragged: boolean
  /** Worked out from its series, and not for today. */
  readonly isPreview: boolean
  readonly takesFocus: boolean
  readonly onOpen: () => void
  readonly onGrab: (event: PointerEvent) => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** A block on one line, for a day of a month. */
export function BlockChip({ placed, dayName, isDragged, isPreview, takesFocus, onOpen, onGrab, onKey }: BlockChipProps) {
  const { block, startMinute } = placed
  const button = useRef<HTMLButtonElement>(null)
  const wantsFocus = useRef(takesFocus)
  useEffect(() => {
    if (wantsFocus.current && document.activeElement === document.body) button.current?.focus()
  }, [])
  return (
    <button
      ref={button}
      type="button"
      className={classes.chip}
      {...{ [PLANNED_BLOCK]: block.id }}
      data-status={block.status}
      data-dragged={isDragged || undefined}
      data-preview={isPreview || undefined}
      style={{ ['--pillar' as string]: pillarColor(block.pillar) }}
      onClick={onOpen}
      onPointerDown={onGrab}
      onKeyDown={onKey}
    >
      <VisuallyHidden>{blockFacts(placed, dayName)}</VisuallyHidden>
      <span className={`${classes.chipTime} pb-numbers`} aria-hidden>
        {timeText(startMinute)}{' '}
      </span>
      <span className={classes.chipTitle} aria-hidden>
        {block.title}
      </span>
    </button>
  )
}
