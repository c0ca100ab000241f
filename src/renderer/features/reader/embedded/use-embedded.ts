import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PaperId } from '../../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../../client/client.ts'
import { offerUndo } from '../../../ui/undo.tsx'
import { type MarkOrders, sayFailed } from '../marks/mark-orders.tsx'
import type { UndoStack } from '../marks/use-undo.ts'
import { TEXT } from './text.ts'

/** What the paper's file brings from other programs, and what can be done about it. */
export interface Embedded {
  /** How many are not among the marks yet. */
  readonly fresh: number
  readonly isOffered: boolean
  readonly authors: readonly string[]
  readonly leftOut: number
  /** Need not be drawn any more: marks stand for them. */
  readonly replaced: readonly { readonly pageIndex: number; readonly annotationId: string }[]
  readonly takeIn: () => void
  readonly decline: () => void
}

const NOTHING = { fresh: 0, isOffered: false, authors: [], leftOut: 0, replaced: [] } as const

export function useEmbedded(paperId: PaperId, orders: MarkOrders, undo: UndoStack): Embedded {
  const { data = NOTHING } = useQuery(endpoints.reader.embedded.queryOptions({ input: { paperId } }))
  return useMemo(
    () => ({
      ...data,
      takeIn: () => void orders.takeIn().then(({ added, skipped }) => offerUndo(TEXT.taken(added, skipped), undo.undo), sayFailed),
      decline: () => void client.reader.declineEmbedded({ paperId }).catch(sayFailed),
    }),
    [data, orders, undo, paperId],
  )
}
