import { notifications } from '@mantine/notifications'
import type { Block } from '../../../shared/features/planner/block.contract.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import { client } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

/** Marks a block as done and logs minutes for it; Undo takes both back. */
export function useFinishBlock(): (block: Block, minutes: number) => void {
  return (block, minutes) => {
    client.planner.finishBlock({ blockId: block.id, activeMinutes: minutes }).then(
      ({ timeEntry }) =>
        offerUndo(TEXT.finish.done(block.title, durationText(timeEntry.activeMs)), () => {
          const undone = [
            client.planner.removeTimeEntry({ timeEntryId: timeEntry.id }),
            client.planner.setBlockStatus({ blockId: block.id, status: block.status }),
          ]
          Promise.all(undone).catch(() => notifications.show({ message: TEXT.moved, color: 'red' }))
        }),
      () => notifications.show({ message: TEXT.moved, color: 'red' }),
    )
  }
}
