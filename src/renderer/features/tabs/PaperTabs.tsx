import { type ReactNode, useMemo } from 'react'
import { shownAfterClosing } from '../../../shared/features/tabs/tabs.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { TabMenu } from './TabMenu.tsx'
import { TabRow } from './TabRow.tsx'
import { tabActions } from './tab-actions.ts'
import { useTabOrder } from './use-tab-order.ts'
import { useTabs } from './use-tabs.ts'

interface PaperTabsProps {
  /** The paper that is read now. */
  readonly shown: PaperId | null
  /** The paper whose session runs. */
  readonly timed: PaperId | null
  /** Null: the shown paper closed and no other is open. `isInstead`: the place it leads away from is not to be gone back to. */
  readonly onShow: (paperId: PaperId | null, isInstead: boolean) => void
  readonly library: ReactNode
}

/** The papers that are open, above the one that is read. Without any there is no row. */
export function PaperTabs({ shown, timed, onShow, library }: PaperTabsProps) {
  const { open, closed, orders } = useTabs()
  const order = useTabOrder(open, orders.move)
  const { tabs, move } = order

  const commands = useMemo(() => {
    const show = (paperId: PaperId) => onShow(paperId, false)
    return {
      show,
      close: (paperIds: readonly PaperId[]) => {
        const ids = tabs.map(({ paperId }) => paperId)
        if (shown && paperIds.includes(shown)) {
          // First to another place: a paper that is shown opens its tab.
          onShow(paperIds.length === 1 ? shownAfterClosing(ids, shown) : null, true)
        }
        void orders.close(paperIds)
      },
      reopen: async (paperId?: PaperId) => {
        const reopened = await orders.reopen(paperId)
        if (reopened) show(reopened)
      },
    }
  }, [tabs, shown, onShow, orders])
  useActions(
    useMemo(
      () =>
        tabActions({
          tabs,
          shown,
          move,
          show: commands.show,
          close: (paperId) => commands.close([paperId]),
          reopen: () => void commands.reopen(),
        }),
      [tabs, shown, move, commands],
    ),
  )
  if (tabs.length === 0) return null
  return (
    <TabRow
      order={order}
      shown={shown}
      timed={timed}
      onShow={commands.show}
      onClose={(paperId) => commands.close([paperId])}
      before={library}
      after={
        <TabMenu
          open={tabs}
          closed={closed}
          shown={shown}
          onShow={commands.show}
          onClose={commands.close}
          onReopen={(paperId) => void commands.reopen(paperId)}
        />
      }
    />
  )
}
