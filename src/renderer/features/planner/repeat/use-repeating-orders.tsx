import { notifications } from '@mantine/notifications'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import type { PlanChangeId } from '../../../../shared/kernel/ids.ts'
import { client } from '../../../client/client.ts'
import { offerUndo } from '../../../ui/undo.tsx'
import type { PlannerOrders } from '../use-planner-orders.ts'
import type { Ending, Pattern } from './repeat-text.ts'
import { type Scope, ScopeDialog } from './ScopeDialog.tsx'
import { TEXT } from './text.ts'

type Wide = Exclude<Scope, 'this'>
type Details = Omit<Parameters<typeof client.planner.changeRepeated>[0], 'blockId' | 'scope'>

/** Orders about blocks that know of those that repeat: where one of them is moved or deleted, it is asked which are meant. */
export interface RepeatingOrders extends PlannerOrders {
  /** Moves this one alone, without asking. */
  placeOne: PlannerOrders['place']
  /** Changes several, where it was said before which. */
  changeAll(block: Block, scope: Wide, details: Details): Promise<void>
  repeat(block: Block, scope: Wide, pattern: Pattern, ending: Ending): Promise<void>
  repeatAfterDone(block: Block, days: number): Promise<void>
  stopRepeating(block: Block): Promise<void>
}

interface Question {
  readonly block: Block
  readonly kind: 'move' | 'remove'
  readonly answer: (scope: Scope | null) => void
}

/** The orders, and the dialog that belongs beside them on the page. */
export function useRepeatingOrders(plain: PlannerOrders): { orders: RepeatingOrders; dialog: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null)
  // Somebody who moves a block by keys step by step is asked at the first; a press of the mouse ends that.
  const held = useRef<{ blockId: string; scope: Scope } | null>(null)
  useEffect(() => {
    const forget = () => {
      held.current = null
    }
    window.addEventListener('pointerdown', forget, { capture: true })
    return () => window.removeEventListener('pointerdown', forget, { capture: true })
  }, [])

  const orders = useMemo(() => {
    const ask = (block: Block, kind: Question['kind']) =>
      new Promise<Scope | null>((resolve) => {
        setQuestion({
          block,
          kind,
          answer: (scope) => {
            setQuestion(null)
            held.current = scope === null || kind === 'remove' ? null : { blockId: block.id, scope }
            resolve(scope)
          },
        })
      })
    /** @returns whether it was done */
    const attempt = async (order: () => Promise<{ changeId: PlanChangeId }>): Promise<(() => Promise<unknown>) | null> => {
      try {
        const { changeId } = await order()
        let isTakenBack = false
        const inverse = async () => {
          if (isTakenBack) return
          isTakenBack = true
          await client.planner.undoPlanChange({ changeId })
        }
        plain.remember(inverse)
        return inverse
      } catch {
        notifications.show({ message: TEXT.refused, color: 'red' })
        return null
      }
    }
    const changeAll = async (block: Block, scope: Wide, details: Details) => {
      await attempt(() => client.planner.changeRepeated({ blockId: block.id, scope, ...details }))
    }
    const wrapped: RepeatingOrders = {
      ...plain,
      placeOne: plain.place,
      async place(block, place) {
        if (!block.repeats) return plain.place(block, place)
        const scope = held.current?.blockId === block.id ? held.current.scope : await ask(block, 'move')
        if (scope === 'this') return plain.place(block, place)
        const { day, startMinute, durationMinutes } = place
        if (scope !== null) await changeAll(block, scope, { at: { day, startMinute }, durationMinutes })
      },
      async remove(block) {
        const scope = block.repeats ? await ask(block, 'remove') : 'this'
        if (scope === 'this') return plain.remove(block)
        if (scope === null) return
        const inverse = await attempt(() => client.planner.removeRepeated({ blockId: block.id, scope }))
        if (inverse) offerUndo(TEXT.removed(block.title), () => void inverse())
      },
      changeAll,
      async repeat(block, scope, pattern, ending) {
        await attempt(() => client.planner.repeatBlock({ blockId: block.id, scope, pattern, ending }))
      },
      async repeatAfterDone(block, days) {
        await attempt(() => client.planner.repeatAfterDone({ blockId: block.id, days }))
      },
      async stopRepeating(block) {
        await attempt(() => client.planner.stopRepeating({ blockId: block.id }))
      },
    }
    return wrapped
  }, [plain])

  return { orders, dialog: question && <ScopeDialog block={question.block} kind={question.kind} onAnswer={question.answer} /> }
}
