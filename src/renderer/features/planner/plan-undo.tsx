import { notifications } from '@mantine/notifications'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { isTyping } from '../../ui/actions/action.ts'
import { TEXT } from './text.ts'

/** What takes an order back. */
type Inverse = () => Promise<unknown>

/** What was ordered on this page, so that it can be taken back, the latest first, wherever on the page it was ordered. */
export interface PlanUndo {
  remember(inverse: Inverse): void
  /** Takes one order back, once, whether by its own Undo button or by Ctrl+Z. */
  takeBack(inverse: Inverse): void
  undo(): void
  canUndo(): boolean
}

function createPlanUndo(): PlanUndo {
  const inverses: Inverse[] = []
  const takeBack = (inverse: Inverse) => {
    const index = inverses.lastIndexOf(inverse)
    if (index === -1) return
    inverses.splice(index, 1)
    inverse().catch(() => notifications.show({ message: TEXT.moved, color: 'red' }))
  }
  return {
    remember: (inverse) => void inverses.push(inverse),
    takeBack,
    undo: () => {
      const inverse = inverses.at(-1)
      if (inverse) takeBack(inverse)
    },
    canUndo: () => inverses.length > 0,
  }
}

const PlanUndoContext = createContext<PlanUndo>(createPlanUndo())

export const usePlanUndo = (): PlanUndo => use(PlanUndoContext)

/** Keeps what is ordered about the plan on one page, and takes it back by Ctrl+Z. */
export function PlanUndoProvider({ children }: { readonly children: ReactNode }) {
  const [undo] = useState(createPlanUndo)
  useActions(
    useMemo(
      () => [
        {
          id: 'plan.undo',
          label: TEXT.undo,
          group: TEXT.title,
          keys: ['mod+z'],
          isEnabled: () => undo.canUndo() && !isTyping(document.activeElement),
          run: undo.undo,
        },
      ],
      [undo],
    ),
  )
  return <PlanUndoContext value={undo}>{children}</PlanUndoContext>
}
