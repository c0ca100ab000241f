import type { KeyboardEvent } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import { endMoved, FINE_SNAP_MINUTES, moved, SNAP_MINUTES } from '../../../shared/features/planner/week-layout.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { shiftDay } from '../../ui/day-text.ts'
import type { PlannerOrders } from './use-planner-orders.ts'

interface BlockKeysParts {
  readonly startHour: number
  readonly orders: PlannerOrders
  readonly onStart: (block: Block) => void
}

/** What the keys do to the block that has the focus; Enter and Space open it, as on every button. */
export function pressOnBlock(block: Block, event: KeyboardEvent, parts: BlockKeysParts): void {
  if (event.ctrlKey || event.metaKey) return
  const order = orderOf(block, event, parts)
  if (!order) return
  event.preventDefault()
  event.stopPropagation()
  order()
}

function orderOf(block: Block, event: KeyboardEvent, { startHour, orders, onStart }: BlockKeysParts): (() => unknown) | null {
  const { day, startMinute, durationMinutes } = block
  if (day === null || startMinute === null) return null
  const step = event.altKey ? FINE_SNAP_MINUTES : SNAP_MINUTES
  const stretch = { startMinute, durationMinutes }
  const by = (minutes: number) =>
    orders.place(block, { day, ...(event.shiftKey ? endMoved(stretch, minutes) : moved(stretch, minutes, startHour)) })
  const toDay = (other: IsoDate) => orders.place(block, { day: other, ...stretch })
  switch (event.key) {
    case 'ArrowUp':
      return () => by(-step)
    case 'ArrowDown':
      return () => by(step)
    case 'ArrowLeft':
      return () => toDay(shiftDay(day, -1))
    case 'ArrowRight':
      return () => toDay(shiftDay(day, 1))
    case 'Delete':
    case 'Backspace':
      return () => orders.remove(block)
    case 'd':
      return () => orders.setStatus(block, block.status === 'done' ? 'open' : 'done')
    case 'u':
      return () => orders.unplan(block)
    case 's':
      return () => onStart(block)
    default:
      return null
  }
}
