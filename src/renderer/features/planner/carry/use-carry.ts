import { notifications } from '@mantine/notifications'
import type { BlockId } from '../../../../shared/kernel/ids.ts'
import { client } from '../../../client/client.ts'
import { offerUndo } from '../../../ui/undo.tsx'
import type { PlanUndo } from '../plan-undo.tsx'
import { TEXT } from './text.ts'

export type Destination = Parameters<typeof client.planner.carry>[0]['to']

/** Decides about several blocks as one, and offers all of it back as one. */
export async function carry(blockIds: readonly BlockId[], to: Destination, undo: PlanUndo): Promise<void> {
  try {
    const { changeId, left } = await client.planner.carry({ blockIds: [...blockIds], to })
    if (left.length > 0) notifications.show({ message: TEXT.left(left.length), color: 'yellow' })
    if (changeId === null) return
    const inverse = () => client.planner.undoPlanChange({ changeId })
    undo.remember(inverse)
    offerUndo(TEXT.done[to.kind](blockIds.length - left.length), () => undo.takeBack(inverse))
  } catch {
    notifications.show({ message: TEXT.failed, color: 'red' })
  }
}
