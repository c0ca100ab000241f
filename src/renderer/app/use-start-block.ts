import { useNavigate } from '@tanstack/react-router'
import type { Block } from '../../shared/features/planner/block.contract.ts'
import { useOpenFocus } from '../features/focus/FocusProvider.tsx'

/** Starts a block where its work is done: a paper in the reader, anything else at the focus timer. */
export function useStartBlock(): (block: Block) => void {
  const navigate = useNavigate()
  const openFocus = useOpenFocus()
  return (block) => {
    if (block.paperId) void navigate({ to: '/read/$paperId', params: { paperId: block.paperId }, search: { block: block.id } })
    else openFocus(block)
  }
}
