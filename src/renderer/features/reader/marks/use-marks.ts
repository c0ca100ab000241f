import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import type { PaperId } from '../../../../shared/kernel/ids.ts'
import { endpoints } from '../../../client/client.ts'
import { createMarkOrders, type MarkOrders, sayFailed } from './mark-orders.tsx'
import { type UndoStack, useUndo } from './use-undo.ts'

/** The marks of a paper in reading order, what can be done to them, and how it is undone. */
export function useMarks(paperId: PaperId): { readonly marks: readonly Mark[]; readonly orders: MarkOrders; readonly undo: UndoStack } {
  const { data } = useQuery(endpoints.reader.marks.queryOptions({ input: { paperId } }))
  const undo = useUndo(sayFailed)
  const orders = useMemo(() => createMarkOrders(paperId, undo), [paperId, undo])
  return { marks: data ?? NONE, orders, undo }
}

const NONE: readonly Mark[] = []
