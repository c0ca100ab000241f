import { ActionIcon, Text, Title } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { PILLAR_NAMES, pillarColor } from '../../ui/pillars.tsx'
import { TEXT } from './text.ts'
import { UnplannedFilterFields } from './UnplannedFilterFields.tsx'
import classes from './UnplannedList.module.css'
import { filtered, NO_FILTER, neighbour } from './unplanned-filter.ts'
import { UNPLANNED_ITEM, UNPLANNED_TARGET } from './use-grid-drag.ts'

/** As many blocks are seen at a glance, and the fields would only push them down. */
const WORTH_FILTERING = 4

interface UnplannedListProps {
  readonly blocks: readonly Block[]
  readonly isTarget: boolean
  /** Where the dragged one would stand: before this one, or null for the end; undefined while nothing is reordered. */
  readonly dropBefore: BlockId | null | undefined
  readonly onOrder: (block: Block, beforeId: BlockId | null) => void
  readonly onGrab: (block: Block, event: PointerEvent) => void
  readonly onOpen: (block: Block) => void
  readonly onPlan: (block: Block) => void
  readonly onRemove: (block: Block) => void
}

/** What has no time yet: dragged into a slot from here, and back. */
export function UnplannedList({ blocks: all, isTarget, dropBefore, onOrder, onGrab, onOpen, onPlan, onRemove }: UnplannedListProps) {
  const [filter, setFilter] = useState(NO_FILTER)
  const blocks = filtered(all, filter)
  const items = useRef<HTMLUListElement>(null)
  // A block that the keyboard moved takes the focus along: moving its element would lose it.
  const keyedId = useRef<BlockId | null>(null)
  const order = blocks.map((block) => block.id).join(' ')
  useLayoutEffect(() => {
    if (order === '' || keyedId.current === null) return
    items.current?.querySelector<HTMLElement>(`[${UNPLANNED_ITEM}="${CSS.escape(keyedId.current)}"] button`)?.focus()
    keyedId.current = null
  }, [order])
  return (
    <section className={classes.list} data-target={isTarget || undefined} aria-label={TEXT.unplanned.title} {...{ [UNPLANNED_TARGET]: '' }}>
      <Title order={2} size="h5">
        {TEXT.unplanned.title}
      </Title>
      {all.length >= WORTH_FILTERING || filter !== NO_FILTER ? <UnplannedFilterFields filter={filter} onChange={setFilter} /> : null}
      {blocks.length === 0 ? (
        <Text size="sm" c="var(--pb-ink-soft)">
          {all.length === 0 ? TEXT.unplanned.empty : TEXT.unplanned.noMatch}
        </Text>
      ) : (
        <ul className={classes.items} ref={items}>
          {blocks.map((block, index) => (
            <li
              key={block.id}
              className={classes.item}
              data-drop-before={dropBefore === block.id || undefined}
              data-drop-after={(dropBefore === null && index === blocks.length - 1) || undefined}
              {...{ [UNPLANNED_ITEM]: block.id }}
              style={{ ['--pillar' as string]: pillarColor(block.pillar) }}
            >
              <button
                type="button"
                className={classes.body}
                onPointerDown={(event) => onGrab(block, event)}
                onClick={() => onOpen(block)}
                onKeyDown={(event) => {
                  if (event.key === 'Delete') {
                    event.preventDefault()
                    onRemove(block)
                  } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
                    event.preventDefault()
                    const beforeId = neighbour(all, blocks, block.id, event.key === 'ArrowUp' ? -1 : 1)
                    if (beforeId === undefined) return
                    keyedId.current = block.id
                    onOrder(block, beforeId)
                  }
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
      {blocks.length > 1 ? (
        <Text size="xs" c="var(--pb-ink-soft)">
          {TEXT.unplanned.help}
        </Text>
      ) : null}
    </section>
  )
}
