import { ActionIcon, Tooltip } from '@mantine/core'
import { IconStopwatch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { PaperTab } from '../../../shared/features/tabs/tabs.model.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import classes from './Tabs.module.css'
import { PAPER_PANEL, tabId } from './tab-ids.ts'
import { TEXT } from './text.ts'

interface TabProps {
  readonly tab: PaperTab
  readonly isShown: boolean
  readonly isTimed: boolean
  readonly isDragged: boolean
  /** Whether the Tab key leads to it. */
  readonly isEntry: boolean
  readonly onShow: () => void
  readonly onClose: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPointerDown: (event: PointerEvent) => void
}

const MIDDLE_BUTTON = 1

/** One open paper: its title, which shows it, and a button that closes it; the middle button closes it too. */
export function Tab({ tab, isShown, isTimed, isDragged, isEntry, onShow, onClose, onKeyDown, onPointerDown }: TabProps) {
  const title = visibleText(tab.title)
  return (
    <div className={classes.item} data-tab={tab.paperId} data-shown={isShown} data-dragged={isDragged}>
      <Tooltip label={title} openDelay={600} disabled={isDragged} position="bottom-start" multiline maw="30rem">
        <button
          type="button"
          role="tab"
          id={tabId(tab.paperId)}
          className={classes.tab}
          {...(isTimed ? { 'aria-label': `${title}, ${TEXT.timed}` } : {})}
          aria-selected={isShown}
          aria-keyshortcuts="Delete"
          {...(isShown ? { 'aria-controls': PAPER_PANEL } : {})}
          tabIndex={isEntry ? 0 : -1}
          onClick={onShow}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onMouseDown={(event) => {
            // Else the system scrolls with it.
            if (event.button === MIDDLE_BUTTON) event.preventDefault()
          }}
          onAuxClick={(event) => {
            if (event.button === MIDDLE_BUTTON) onClose()
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
        onClick={onClose}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  )
}
