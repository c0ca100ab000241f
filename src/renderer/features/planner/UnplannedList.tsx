import { ActionIcon, Text, Title } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import type { Block } from '../../../shared/features/planner/planner.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { PILLAR_NAMES, pillarColor } from '../../ui/pillars.tsx'
import { TEXT } from './text.ts'
import classes from './UnplannedList.module.css'
import { UNPLANNED_TARGET } from './use-grid-drag.ts'

interface UnplannedListProps {
  readonly blocks: readonly Block[]
  readonly isTarget: boolean
  readonly onGrab: (block: Block, event: PointerEvent) => void
  readonly onOpen: (block: Block) => void
  readonly onPlan: (block: Block) => void
  readonly onRemove: (block: Block) => void
}

/** What has no time yet: dragged into a slot from here, and back. */
export function UnplannedList({ blocks, isTarget, onGrab, onOpen, onPlan, onRemove }: UnplannedListProps) {
  return (
    <section className={classes.list} data-target={isTarget || undefined} aria-label={TEXT.unplanned.title} {...{ [UNPLANNED_TARGET]: '' }}>
      <Title order={2} size="h5">
        {TEXT.unplanned.title}
      </Title>
      {blocks.length === 0 ? (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.unplanned.empty}
        </Text>
      ) : (
        <ul className={classes.items}>
          {blocks.map((block) => (
            <li key={block.id} className={classes.item} style={{ ['--pillar' as string]: pillarColor(block.pillar) }}>
              <button
                type="button"
                className={classes.body}
                onPointerDown={(event) => onGrab(block, event)}
                onClick={() => onOpen(block)}
                onKeyDown={(event) => {
                  if (event.key !== 'Delete') return
                  event.preventDefault()
                  onRemove(block)
                }}
              >
                <span className={classes.title}>{block.title}</span>
                <span className={`${classes.facts} pb-numbers`}>
                  {durationText(block.durationMinutes * MINUTE_MS)} · {PILLAR_NAMES[block.pillar]}
                </span>
              </button>
              <ActionIcon
                variant="subtle"
                aria-label={`${TEXT.block.plan}: ${block.title}`}
                title={TEXT.block.plan}
                onClick={() => onPlan(block)}
              >
                <IconCalendarPlus size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
