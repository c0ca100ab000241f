import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PaperTab } from '../../../shared/features/tabs/tabs.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

export interface TabOrders {
  readonly close: (paperIds: readonly PaperId[]) => Promise<void>
  /** The last closed, or the one named. Null when there was none. */
  readonly reopen: (paperId?: PaperId) => Promise<PaperId | null>
  readonly move: (paperId: PaperId, toIndex: number) => Promise<void>
}

/** The papers that are open, those closed last, and what can be done to them. */
export function useTabs(): { readonly open: readonly PaperTab[]; readonly closed: readonly PaperTab[]; readonly orders: TabOrders } {
  const { data } = useQuery(endpoints.tabs.list.queryOptions())
  const orders = useMemo<TabOrders>(
    () => ({
      close: (paperIds) => client.tabs.close({ paperIds: [...paperIds] }).then(nothing, fail),
      move: (paperId, toIndex) => client.tabs.move({ paperId, toIndex }).then(nothing, fail),
      reopen: (paperId) =>
        client.tabs.reopen(paperId === undefined ? {} : { paperId }).then(
          (opened) => opened.paperId,
          (error: unknown) => {
            if (!isRefusal(error, 'NOTHING_CLOSED')) fail()
            return null
          },
        ),
    }),
    [],
  )
  return { open: data?.open ?? NONE, closed: data?.closed ?? NONE, orders }
}

const NONE: readonly PaperTab[] = []
const nothing = () => {}

function fail(): void {
  notifications.show({ message: TEXT.failed, color: 'red' })
}

function isRefusal(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
