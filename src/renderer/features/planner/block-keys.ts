import type { KeyboardEvent } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import { endMoved, FINE_SNAP_MINUTES, moved } from '../../../shared/features/planner/week-layout.ts'
import { shiftedDay } from '../../../shared/kernel/dates.ts'
import type { Place, PlannerOrders } from './use-planner-orders.ts'

interface BlockKeysParts {
  /** What up and down mean: minutes, weeks, or nothing because they go from row to row. */
  readonly upDown: 'minutes' | 'weeks' | 'rows'
  readonly startHour: number
  readonly snapMinutes: number
  readonly orders: Pick<PlannerOrders, 'remove'>
  readonly onPlace: (block: Block, place: Place) => unknown
}

/**
 * What the keys do to the block that has the focus; Enter and Space open it, as on every button. Letters are actions, which
 * a person may give other keys: {@link useBlockActions}.
 */
export function pressOnBlock(block: Block, event: KeyboardEvent, parts: BlockKeysParts): void {
  if (event.ctrlKey || event.metaKey) return
  const order = orderOf(block, event, parts)
  if (!order) return
  event.preventDefault()
  event.stopPropagation()
  order()
}

function orderOf(block: Block, event: KeyboardEvent, parts: BlockKeysParts): (() => unknown) | null {
  const { orders, onPlace } = parts
  const { day, startMinute, durationMinutes } = block
  if (day === null || startMinute === null) return null
  const byDays = (count: number) => () => onPlace(block, { day: shiftedDay(day, count), startMinute, durationMinutes })
  switch (event.key) {
    case 'ArrowUp':
      return vertical(block, event, parts, -1)
    case 'ArrowDown':
      return vertical(block, event, parts, 1)
    case 'ArrowLeft':
      return byDays(-1)
    case 'ArrowRight':
      return byDays(1)
    case 'Delete':
    case 'Backspace':
      return () => orders.remove(block)
    default:
      return null
  }
}

function vertical(block: Block, event: KeyboardEvent, parts: BlockKeysParts, direction: 1 | -1): (() => unknown) | null {
  const { day, startMinute, durationMinutes } = block
  if (day === null || startMinute === null || parts.upDown === 'rows') return null
  const stretch = { startMinute, durationMinutes }
  if (parts.upDown === 'weeks') return () => parts.onPlace(block, { day: shiftedDay(day, 7 * direction), ...stretch })
  const by = (event.altKey ? FINE_SNAP_MINUTES : parts.snapMinutes) * direction
  return () => parts.onPlace(block, { day, ...(event.shiftKey ? endMoved(stretch, by) : moved(stretch, by, parts.startHour)) })
}
