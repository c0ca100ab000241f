import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import { endpoints } from '../../../client/client.ts'
import { TEXT } from './text.ts'

/** Ticks a block off, or opens it again; the same press takes it back. */
export function useToggleDone(): (block: Block) => void {
  const { mutate } = useMutation(
    endpoints.planner.setBlockStatus.mutationOptions({
      onError: () => {
        notifications.show({ message: TEXT.failed, color: 'red' })
      },
    }),
  )
  return (block) => mutate({ blockId: block.id, status: block.status === 'open' ? 'done' : 'open' })
}
