import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { PaperTab } from '../../../shared/features/tabs/tabs.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { Tab, type TabEvents } from './Tab.tsx'
import classes from './Tabs.module.css'
import { tabId } from './tab-ids.ts'
import { TEXT } from './text.ts'
import type { useTabOrder } from './use-tab-order.ts'

interface TabRowProps {
  readonly order: ReturnType<typeof useTabOrder>
  readonly shown: PaperId | null
  /** The paper whose session runs. */
  readonly timed: PaperId | null
  readonly onShow: (paperId: PaperId) => void
  readonly onClose: (paperId: PaperId) => void
  /** Stands before the tabs. */
  readonly before: ReactNode
  /** Stands behind the tabs. */
  readonly after: ReactNode
}

/** The open papers from left to right; scrolls when there are more than fit. */
export function TabRow({ order, shown, timed, onShow, onClose, before, after }: TabRowProps) {
  const { row, tabs, dragged, move } = order
  const entry = tabs.some(({ paperId }) => paperId === shown) ? shown : (tabs[0]?.paperId ?? null)
  const count = tabs.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab may have pushed the shown one out of sight.
  useEffect(() => {
    if (shown) document.getElementById(tabId(shown))?.parentElement?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [shown, count])

  const onKey: TabEvents['key'] = (paperId, event) => {
    const index = tabs.findIndex((tab) => tab.paperId === paperId)
    const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: tabs.length - 1 }[event.key]
    const isChord = event.ctrlKey || event.metaKey
    if (event.key === 'Delete') {
      focusTab(tabs[index + 1] ?? tabs[index - 1])
      onClose(paperId)
    } else if (to === undefined || event.altKey) return
    else if (isChord && event.shiftKey) move(paperId, to)
    else if (isChord) return
    else focusTab(tabs[(to + tabs.length) % tabs.length])
    event.preventDefault()
  }
  const events = useStable({ show: onShow, close: onClose, key: onKey, press: order.onPress })
  return (
    <div className={classes.row}>
      {before}
      {/* Owns the tabs by name: between them stand buttons that are none. */}
      <div role="tablist" aria-label={TEXT.row} aria-owns={tabs.map(({ paperId }) => tabId(paperId)).join(' ')} />
      <div
        ref={row}
        className={classes.tabs}
        onWheel={(event) => {
          event.currentTarget.scrollLeft += event.deltaY
        }}
        {...order.drag}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.paperId}
            tab={tab}
            isShown={tab.paperId === shown}
            isTimed={tab.paperId === timed}
            isDragged={tab.paperId === dragged}
            isEntry={tab.paperId === entry}
            events={events}
          />
        ))}
      </div>
      {after}
    </div>
  )
}

/** Always the same functions, which do what the newest ones do. */
function useStable(newest: TabEvents): TabEvents {
  const current = useRef(newest)
  useLayoutEffect(() => {
    current.current = newest
  })
  return useMemo(
    () => ({
      show: (paperId) => current.current.show(paperId),
      close: (paperId) => current.current.close(paperId),
      key: (paperId, event) => current.current.key(paperId, event),
      press: (paperId, event) => current.current.press(paperId, event),
    }),
    [],
  )
}

function focusTab(tab: PaperTab | undefined): void {
  if (tab) document.getElementById(tabId(tab.paperId))?.focus()
}
