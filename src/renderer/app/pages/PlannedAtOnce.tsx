import type { ReactNode } from 'react'
import type { PlanChangeId } from '../../../shared/kernel/ids.ts'
import { client } from '../../client/client.ts'
import { usePlanUndo } from '../../features/planner/plan-undo.tsx'
import { offerUndo } from '../../ui/undo.tsx'

/** Says that many blocks were planned at once, and lets them be taken back as one. */
type OnPlanned = (message: string, changeId: PlanChangeId) => void

/** Joins what plans many blocks at once with the plan's own undo: its button and Ctrl+Z take back the same, once. */
export function PlannedAtOnce({ children }: { readonly children: (onPlanned: OnPlanned) => ReactNode }) {
  const undo = usePlanUndo()
  return children((message, changeId) => {
    const inverse = () => client.planner.undoPlanChange({ changeId })
    undo.remember(inverse)
    offerUndo(message, () => undo.takeBack(inverse))
  })
}
