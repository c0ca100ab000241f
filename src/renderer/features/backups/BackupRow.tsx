import { Button, Text } from '@mantine/core'
import type { BackupReason } from '../../../shared/features/backups/backups.model.ts'
import { countsInWords } from '../../ui/counts-in-words.ts'
import { sizeInWords } from '../../ui/size-in-words.ts'
import classes from './BackupsSection.module.css'
import { TEXT } from './text.ts'

interface BackupRowProps {
  readonly backup: {
    readonly kind: BackupReason
    readonly bytes: number
    readonly rowCounts: Readonly<Record<string, number>> | null
  }
  readonly when: string
  readonly onRestore: () => void
}

export function BackupRow({ backup, when, onRestore }: BackupRowProps) {
  const holds = backup.rowCounts ? countsInWords(backup.rowCounts) : TEXT.unreadable
  return (
    <li className={classes.row}>
      <div>
        <Text fw={600} className="pb-numbers">
          {when}
        </Text>
        <Text size="sm" className={`pb-numbers ${classes.soft}`}>
          {TEXT.kinds[backup.kind]} · {holds} · {sizeInWords(backup.bytes)}
        </Text>
      </div>
      <Button variant="subtle" className={classes.fixed} onClick={onRestore} aria-label={TEXT.restoreLabel(when)}>
        {TEXT.restore}
      </Button>
    </li>
  )
}
