import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import type { Span } from '../../../shared/features/planner/planner.contract.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { Pillar } from '../../../shared/kernel/pillars.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client, endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { usePlanUndo } from './plan-undo.tsx'
import { TEXT } from './text.ts'

export interface Place {
  readonly day: IsoDate
  readonly startMinute: number
  readonly durationMinutes: number
}

/** What a block is, apart from its words and its place. */
export type BlockChange = Pick<Block, 'pillar' | 'paperId' | 'work' | 'durationMinutes'>

/** Orders about blocks. Each shows its result at once and can be taken back. */
export interface PlannerOrders {
  add(place: Place | null, title: string, pillar: Pillar): Promise<Block | null>
  place(block: Block, place: Place): Promise<void>
  unplan(block: Block): Promise<void>
  setStatus(block: Block, status: Block['status']): Promise<void>
  change(block: Block, details: Partial<BlockChange>): Promise<void>
  remove(block: Block): Promise<void>
  /** Puts an unplanned block before another of its list, or at the end. `list` is as it was before. */
  order(list: readonly Block[], block: Block, beforeId: BlockId | null): Promise<void>
  /** Keeps what takes back an order given elsewhere. */
  remember(inverse: () => Promise<unknown>): void
}

export function usePlannerOrders(): PlannerOrders {
  const queries = useQueryClient()
  const undo = usePlanUndo()

  /** Puts main's answer into the views on screen, so that nothing jumps back while the change is announced. */
  const show = useCallback(
    (block: Block) => {
      queries.setQueriesData<Span>({ queryKey: endpoints.planner.span.key({ type: 'query' }) }, (span) => {
        if (!span) return span
        const others = span.blocks.filter((candidate) => candidate.id !== block.id)
        const isHere = block.day !== null && span.days.includes(block.day)
        return { ...span, blocks: isHere ? [...others, block] : others }
      })
    },
    [queries],
  )

  return useMemo(() => {
    const fail = () => notifications.show({ message: TEXT.moved, color: 'red' })
    const attempt = async (order: () => Promise<unknown>, inverse: () => Promise<unknown>) => {
      try {
        await order()
        undo.remember(inverse)
      } catch {
        fail()
      }
    }
    const putBack = (block: Block) =>
      block.day === null || block.startMinute === null
        ? client.planner.unplanBlock({ blockId: block.id })
        : client.planner.placeBlock({
            blockId: block.id,
            day: block.day,
            startMinute: block.startMinute,
            durationMinutes: block.durationMinutes,
          })
    const orders: PlannerOrders = {
      async add(place, title, pillar) {
        let added: Block | null = null
        const order = async () => {
          added = await client.planner.addBlock({
            title,
            pillar,
            durationMinutes: place?.durationMinutes ?? 60,
            ...(place ? { at: { day: place.day, startMinute: place.startMinute } } : {}),
          })
          show(added)
        }
        await attempt(order, async () => {
          if (added) await client.planner.removeBlock({ blockId: added.id })
        })
        return added
      },
      place: (block, place) =>
        attempt(
          async () => show(await client.planner.placeBlock({ blockId: block.id, ...place })),
          () => putBack(block),
        ),
      unplan: (block) =>
        attempt(
          async () => show(await client.planner.unplanBlock({ blockId: block.id })),
          () => putBack(block),
        ),
      setStatus: (block, status) =>
        attempt(
          async () => show(await client.planner.setBlockStatus({ blockId: block.id, status })),
          () => client.planner.setBlockStatus({ blockId: block.id, status: block.status }),
        ),
      change(block, details) {
        const before: BlockChange = {
          pillar: block.pillar,
          paperId: block.paperId,
          work: block.work,
          durationMinutes: block.durationMinutes,
        }
        const named = Object.fromEntries(Object.keys(details).map((key) => [key, before[key as keyof BlockChange]]))
        return attempt(
          async () => show(await client.planner.changeBlock({ blockId: block.id, ...details })),
          () => client.planner.changeBlock({ blockId: block.id, ...named }),
        )
      },
      remove(block) {
        const restore = () => client.planner.restoreBlock({ blockId: block.id })
        const order = async () => {
          await client.planner.removeBlock({ blockId: block.id })
          offerUndo(TEXT.removed(block.title), () => undo.takeBack(restore))
        }
        return attempt(order, restore)
      },
      async order(list, block, beforeId) {
        const index = list.findIndex((candidate) => candidate.id === block.id)
        const wasBeforeId = list[index + 1]?.id ?? null
        if (beforeId === block.id || beforeId === wasBeforeId) return
        const put = async (before: BlockId | null) =>
          queries.setQueryData(
            endpoints.planner.unplanned.queryKey(),
            await client.planner.orderUnplanned({ blockId: block.id, beforeId: before }),
          )
        await attempt(
          () => put(beforeId),
          () => put(wasBeforeId),
        )
      },
      remember: undo.remember,
    }
    return orders
  }, [show, queries, undo])
}
