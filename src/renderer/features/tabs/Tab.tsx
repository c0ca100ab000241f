import { ActionIcon, Tooltip } from '@mantine/core'
import { IconStopwatch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type PointerEvent } from 'react'
import type { PaperTab } from '../../../shared/features/tabs/tabs.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import classes from './Tabs.module.css'
import { PAPER_PANEL, tabId } from './tab-ids.ts'
import { TEXT } from './text.ts'

/** What is done with a tab. */
export interface TabEvents {
  readonly show: (paperId: PaperId) => void
  readonly close: (paperId: PaperId) => void
  readonly key: (paperId: PaperId, event: KeyboardEvent) => void
  readonly press: (paperId: PaperId, event: PointerEvent) => void
}

interface TabProps {
  readonly tab: PaperTab
  readonly isShown: boolean
  readonly isTimed: boolean
  readonly isDragged: boolean
  /** Whether the Tab key leads to it. */
  readonly isEntry: boolean
  /** Has to be stable. */
  readonly events: TabEvents
}

const MIDDLE_BUTTON = 1

/**
 * One open paper: its title, which shows it, and a button that closes it; the middle button closes it too. Made anew only
 * when something of it changes: where hundreds of papers are open, another one takes no longer to come for it.
 */
export const Tab = memo(function Tab({ tab, isShown, isTimed, isDragged, isEntry, events }: TabProps) {
  const { paperId } = tab
  const title = visibleText(tab.title)
  return (
    <div className={classes.item} data-tab={paperId} data-shown={isShown} data-dragged={isDragged}>
      <Tooltip label={title} openDelay={600} disabled={isDragged} position="bottom-start" multiline maw="30rem">
        <button
          type="button"
          role="tab"
          id={tabId(paperId)}
          className={classes.tab}
          {...(isTimed ? { 'aria-label': `${title}, ${TEXT.timed}` } : {})}
          aria-selected={isShown}
          aria-keyshortcuts="Delete"
          {...(isShown ? { 'aria-controls': PAPER_PANEL } : {})}
          tabIndex={isEntry ? 0 : -1}
          onClick={() => events.show(paperId)}
          onKeyDown={(event) => events.key(paperId, event)}
          onPointerDown={(event) => events.press(paperId, event)}
          onMouseDown={(event) => {
            // Else the system scrolls with it.
            if (event.button === MIDDLE_BUTTON) event.preventDefault()
          }}
          onAuxClick={(event) => {
            if (event.button === MIDDLE_BUTTON) events.close(paperId)
          }}
        >
          {isTimed ? <IconStopwatch size={16} aria-hidden className={classes.timed} /> : null}
          <span className={classes.title}>{title}</span>
        </button>
      </Tooltip>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={classes.close}
        aria-label={TEXT.close(title)}
        tabIndex={isEntry ? 0 : -1}
        onClick={() => events.close(paperId)}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  )
})
