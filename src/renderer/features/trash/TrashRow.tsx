import { ActionIcon, Button, Text, Tooltip } from '@mantine/core'
import { IconTrashX } from '@tabler/icons-react'
import type { TrashItem } from '../../../shared/features/trash/trash.contract.ts'
import classes from './Trash.module.css'
import { TEXT } from './text.ts'

interface TrashRowProps {
  readonly item: TrashItem
  readonly onRestore: () => void
  readonly onPurge: () => void
}

export function TrashRow({ item, onRestore, onPurge }: TrashRowProps) {
  const title = titleOf(item)
  const kind = TEXT.kinds[item.kind]
  return (
    <li className={classes.item}>
      <Text size="sm" className={classes.soft}>
        {kind}
      </Text>
      <div className={classes.title} title={title}>
        {title} {item.of === '' || item.of === title ? null : <span className={classes.soft}>{TEXT.of(item.of)}</span>}
      </div>
      <time className={`pb-numbers ${classes.soft}`} dateTime={new Date(item.deletedAt).toISOString()}>
        {new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(item.deletedAt))}
      </time>
      <Button size="compact-md" variant="default" aria-label={TEXT.restoreNamed(kind, title)} onClick={onRestore}>
        {TEXT.restore}
      </Button>
      <Tooltip label={TEXT.purgeHint}>
        <ActionIcon variant="subtle" color="gray" aria-label={TEXT.purgeNamed(kind, title)} onClick={onPurge}>
          <IconTrashX size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}

/** What something is called, whatever it lacks. */
export function titleOf({ title, of }: TrashItem): string {
  return title.trim() || of || TEXT.untitled
}
