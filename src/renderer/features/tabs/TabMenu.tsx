import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { PaperTab } from '../../../shared/features/tabs/tabs.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import classes from './Tabs.module.css'
import { TEXT } from './text.ts'

interface TabMenuProps {
  readonly open: readonly PaperTab[]
  readonly closed: readonly PaperTab[]
  readonly shown: PaperId | null
  readonly onShow: (paperId: PaperId) => void
  readonly onClose: (paperIds: readonly PaperId[]) => void
  readonly onReopen: (paperId: PaperId) => void
}

/** Every open paper with its whole title, those closed last, and closing many at once. */
export function TabMenu({ open, closed, shown, onShow, onClose, onReopen }: TabMenuProps) {
  const ids = open.map(({ paperId }) => paperId)
  const others = ids.filter((paperId) => paperId !== shown)
  return (
    <Menu position="bottom-end" withinPortal width="26rem">
      <Menu.Target>
        <Tooltip label={TEXT.all} openDelay={500}>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={TEXT.all} className={classes.all}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {open.map(({ paperId, title }) => (
          <Menu.Item
            key={paperId}
            onClick={() => onShow(paperId)}
            rightSection={paperId === shown ? <IconCheck size={16} aria-hidden /> : null}
            {...(paperId === shown ? { 'aria-current': 'true' } : {})}
          >
            {visibleText(title)}
          </Menu.Item>
        ))}
        {closed.length > 0 ? <Menu.Label>{TEXT.closed}</Menu.Label> : null}
        {closed.map(({ paperId, title }) => (
          <Menu.Item key={paperId} onClick={() => onReopen(paperId)}>
            {visibleText(title)}
          </Menu.Item>
        ))}
        {open.length > 0 ? <Menu.Divider /> : null}
        {shown !== null && others.length > 0 ? <Menu.Item onClick={() => onClose(others)}>{TEXT.closeOthers}</Menu.Item> : null}
        {open.length > 0 ? <Menu.Item onClick={() => onClose(ids)}>{TEXT.closeAll}</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  )
}
