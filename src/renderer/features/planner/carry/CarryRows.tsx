import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import { durationText } from '../../../../shared/kernel/duration.ts'
import type { BlockId } from '../../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { MINUTE_MS } from '../../../../shared/kernel/units.ts'
import { dayText, timeText } from '../../../ui/day-text.ts'
import { PILLAR_NAMES, pillarColor } from '../../../ui/pillars.tsx'
import classes from './Carry.module.css'
import { TEXT } from './text.ts'

interface CarryRowsProps {
  /** Earliest first. */
  readonly blocks: readonly Block[]
  readonly today: IsoDate
  readonly selected: ReadonlySet<BlockId>
  readonly onToggle: (id: BlockId) => void
  readonly onKey: (event: KeyboardEvent, id: BlockId) => void
}

/** The blocks under the days they were planned for. */
export function CarryRows({ blocks, today, selected, onToggle, onKey }: CarryRowsProps) {
  const list = useRef<HTMLDivElement>(null)
  const days = [...new Set(blocks.map((block) => block.day))]
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
    boxes[boxes.indexOf(event.currentTarget as HTMLInputElement) + by]?.focus()
  }
  return (
    <div ref={list} className={classes.days}>
      {days.map((day) => (
        <section key={day} aria-label={day === null ? '' : dayText(day, today)}>
          <h3 className={classes.dayName}>{day === null ? '' : dayText(day, today)}</h3>
          {blocks
            .filter((block) => block.day === day)
            .map((block) => (
              <Checkbox
                key={block.id}
                className={classes.row}
                style={{ ['--pillar' as string]: pillarColor(block.pillar) }}
                label={block.title}
                description={factsOf(block)}
                checked={selected.has(block.id)}
                onChange={() => onToggle(block.id)}
                onKeyDown={(event) => {
                  move(event)
                  onKey(event, block.id)
                }}
              />
            ))}
        </section>
      ))}
    </div>
  )
}

function factsOf({ startMinute, durationMinutes, pillar, actualMs, carriedCount }: Block): string {
  const facts = [
    startMinute === null ? '' : timeText(startMinute),
    durationText(durationMinutes * MINUTE_MS),
    PILLAR_NAMES[pillar],
    actualMs > 0 ? TEXT.spent(durationText(actualMs)) : '',
    carriedCount > 0 ? TEXT.carried(carriedCount) : '',
  ]
  return facts.filter(Boolean).join(' · ')
}
