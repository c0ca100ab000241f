import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import type { PaperId } from '../../../../shared/kernel/ids.ts'
import { endpoints } from '../../../client/client.ts'
import { TEXT } from '../text.ts'
import { createMarkOrders, type MarkOrders, sayFailed } from './mark-orders.tsx'
import { type Step, type UndoStack, useUndo } from './use-undo.ts'

interface Marks {
  /** In reading order, each where the paper's file has what it lies on. */
  readonly marks: readonly Mark[]
  /** What they lay on is not in the paper's present file. */
  readonly unplaced: readonly Mark[]
  readonly orders: MarkOrders
  readonly undo: UndoStack
  /** The last thing that was done to them, for screen readers. */
  readonly said: { readonly words: string; readonly count: number }
}

/** The marks of a paper, what can be done to them, and how it is undone. */
export function useMarks(paperId: PaperId): Marks {
  const { data } = useQuery(endpoints.reader.marks.queryOptions({ input: { paperId } }))
  const [said, setSaid] = useState({ words: '', count: 0 })
  const onStep = useCallback(
    (step: Step, name: string) => setSaid(({ count }) => ({ words: TEXT.announceStep[step](name), count: count + 1 })),
    [],
  )
  const undo = useUndo(paperId, sayFailed, onStep)
  const orders = useMemo(() => createMarkOrders(paperId, undo), [paperId, undo])
  const [marks, unplaced] = useMemo(
    () => [(data ?? NONE).filter((mark) => !mark.isUnplaced), (data ?? NONE).filter((mark) => mark.isUnplaced)],
    [data],
  )
  return { marks, unplaced, orders, undo, said }
}

const NONE: readonly Mark[] = []
