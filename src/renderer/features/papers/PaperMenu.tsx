import { ActionIcon, Menu } from '@mantine/core'
import { IconBook, IconCircleCheck, IconDots, IconFileSymlink, IconPencil, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { PAPER_STATUSES, type PaperSummary } from '../../../shared/features/papers/papers.model.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { replaceFile } from './replace/replace-file.ts'
import { TEXT as REPLACE } from './replace/text.ts'
import { STATUS_NAMES, TEXT } from './text.ts'
import { useRemovePaper, useSetStatus } from './use-paper-orders.ts'

interface PaperMenuProps {
  readonly paper: PaperSummary
  readonly onEdit: () => void
  readonly onStart: () => void
}

/** Everything that can be done with one paper of the library. */
export function PaperMenu({ paper, onEdit, onStart }: PaperMenuProps) {
  const navigate = useNavigate()
  const remove = useRemovePaper()
  const setStatus = useSetStatus()
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={TEXT.menu(visibleText(paper.title))}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconBook size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/read/$paperId', params: { paperId: paper.id } })}
        >
          {TEXT.open}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={onStart}>
          {TEXT.start}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          {TEXT.edit}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileSymlink size={16} aria-hidden />} onClick={() => void replaceFile(paper.id)}>
          {REPLACE.order}
        </Menu.Item>
        <Menu.Divider />
        {PAPER_STATUSES.filter((status) => status !== paper.status).map((status) => (
          <Menu.Item
            key={status}
            leftSection={<IconCircleCheck size={16} aria-hidden />}
            onClick={() => setStatus.mutate({ paperId: paper.id, status })}
          >
            {TEXT.markAs(STATUS_NAMES[status])}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate({ paperId: paper.id })}>
          {TEXT.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
