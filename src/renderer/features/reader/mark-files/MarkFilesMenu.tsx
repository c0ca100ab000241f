import { ActionIcon, Menu } from '@mantine/core'
import { IconClipboard, IconDots, IconFileImport, IconFileTypePdf, IconMarkdown } from '@tabler/icons-react'
import { TEXT as EMBEDDED_TEXT } from '../embedded/text.ts'
import type { Embedded } from '../embedded/use-embedded.ts'
import { TEXT } from './text.ts'
import type { MarkFiles } from './use-mark-files.ts'

/** Where the marks of a paper can go, and which the file brings. */
export function MarkFilesMenu({ files, embedded }: { readonly files: MarkFiles; readonly embedded: Embedded }) {
  return (
    <Menu position="bottom-start" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={TEXT.menu}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {embedded.fresh > 0 ? (
          <>
            <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={embedded.takeIn}>
              {EMBEDDED_TEXT.takeInMenu(embedded.fresh)}
            </Menu.Item>
            <Menu.Divider />
          </>
        ) : null}
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
        <Menu.Item leftSection={<IconMarkdown size={16} aria-hidden />} onClick={() => files.exportMarkdown('section')}>
          {TEXT.exportBySection}
        </Menu.Item>
        <Menu.Item leftSection={<IconClipboard size={16} aria-hidden />} onClick={() => files.copyMarkdown()}>
          {TEXT.copyAll}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
