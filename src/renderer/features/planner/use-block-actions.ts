import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import type { Action } from '../../ui/actions/action.ts'
import { TEXT } from './text.ts'
import { UNPLANNED_ITEM } from './use-grid-drag.ts'
import type { PlannerOrders } from './use-planner-orders.ts'

/** Tells the actions which block a button in the plan is. */
export const PLANNED_BLOCK = 'data-planned-block'

interface BlockActionsParts {
  readonly planned: readonly Block[]
  readonly unplanned: readonly Block[]
  readonly orders: Pick<PlannerOrders, 'setStatus' | 'unplan'>
  readonly onStart: (block: Block) => void
  readonly onPlan: (block: Block) => void
}

/** What letters do to the block that has the focus. They do nothing while none has it. */
export function useBlockActions(parts: BlockActionsParts): void {
  const now = useRef(parts)
  useLayoutEffect(() => {
    now.current = parts
  })
  useActions(
    useMemo<readonly Action[]>(() => {
      const planned = () => focused(now.current.planned, PLANNED_BLOCK)
      const unplanned = () => focused(now.current.unplanned, UNPLANNED_ITEM)
      const on = (id: string, label: string, key: string, find: () => Block | undefined, act: (block: Block) => unknown): Action => ({
        id,
        label,
        group: TEXT.block.group,
        keys: [key],
        isEnabled: () => find() !== undefined,
        run: () => {
          const block = find()
          if (block) act(block)
        },
      })
      return [
        on('plan.block.done', TEXT.block.toggleDone, 'd', planned, (block) =>
          now.current.orders.setStatus(block, block.status === 'done' ? 'open' : 'done'),
        ),
        on('plan.block.start', TEXT.block.start, 's', planned, (block) => now.current.onStart(block)),
        on('plan.block.unplan', TEXT.block.unplan, 'u', planned, (block) => now.current.orders.unplan(block)),
        on('plan.block.plan', TEXT.block.plan, 'p', unplanned, (block) => now.current.onPlan(block)),
      ]
    }, []),
  )
}

/** The block whose button, or a button in whose line, has the focus. */
function focused(blocks: readonly Block[], attribute: string): Block | undefined {
  const id = document.activeElement?.closest(`[${attribute}]`)?.getAttribute(attribute)
  return id === undefined || id === null ? undefined : blocks.find((block) => block.id === id)
}
