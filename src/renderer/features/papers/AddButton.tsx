import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconChevronDown, IconFilePlus, IconFolderPlus } from '@tabler/icons-react'
import { useImports } from './ImportProvider.tsx'
import classes from './Library.module.css'
import { TEXT } from './text.ts'

/** Adds files; its arrow, a folder. */
export function AddButton() {
  const { chooseFiles, chooseFolder } = useImports()
  return (
    <Group gap={1} wrap="nowrap">
      <Button leftSection={<IconFilePlus size={18} aria-hidden />} onClick={chooseFiles} className={classes.addFiles}>
        {TEXT.add}
      </Button>
      <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="filled" size="input-sm" aria-label={TEXT.addOther} className={classes.addMore}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFolderPlus size={16} aria-hidden />} onClick={chooseFolder}>
            {TEXT.addFolder}…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
