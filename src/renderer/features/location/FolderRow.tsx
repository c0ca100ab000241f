import { Button, Group, Text } from '@mantine/core'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import classes from './Location.module.css'

interface FolderRowProps {
  readonly label: string
  readonly folder: string
  /** What is in it; empty: not said. */
  readonly facts: string
  readonly action: string
  readonly onOpen: () => void
}

export function FolderRow({ label, folder, facts, action, onOpen }: FolderRowProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm" className={`pb-numbers ${classes.soft} ${classes.path}`}>
        {label}: {visibleText(folder)}
        {facts === '' ? null : ` · ${facts}`}
      </Text>
      <Button variant="default" size="xs" className={classes.fixed} onClick={onOpen}>
        {action}
      </Button>
    </Group>
  )
}
