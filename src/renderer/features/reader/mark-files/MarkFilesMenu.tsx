import { ActionIcon, Menu } from '@mantine/core'
import { IconClipboard, IconDots, IconFileTypePdf, IconMarkdown } from '@tabler/icons-react'
import { TEXT } from './text.ts'
import type { MarkFiles } from './use-mark-files.tsx'

/** Where the marks of a paper can go. */
export function MarkFilesMenu({ files }: { readonly files: MarkFiles }) {
  return (
    <Menu position="bottom-start" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={TEXT.menu}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={files.exportCopy}>
          {TEXT.exportCopy}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconMarkdown size={16} aria-hidden />} onClick={() => files.exportMarkdown('page')}>
          {TEXT.exportByPage}
        </Menu.Item>
        <Menu.Item leftSection={<IconMarkdown size={16} aria-hidden />} onClick={() => files.exportMarkdown('color')}>
          {TEXT.exportByColor}
        </Menu.Item>
        <Menu.Item leftSection={<IconClipboard size={16} aria-hidden />} onClick={() => files.copyMarkdown()}>
          {TEXT.copyAll}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
