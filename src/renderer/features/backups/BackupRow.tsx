import { Button, Text } from '@mantine/core'
import type { BackupFiles } from '../../../shared/features/backups/backups.contract.ts'
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
  /** Null: they can't be read. Undefined: not counted yet. */
  readonly files: BackupFiles | undefined
  readonly when: string
  readonly isBusy: boolean
  readonly onRestore: () => void
}

export function BackupRow({ backup, files, when, isBusy, onRestore }: BackupRowProps) {
  const holds = backup.rowCounts ? countsInWords(backup.rowCounts) : TEXT.unreadable
  const parts = [TEXT.data(sizeInWords(backup.bytes)), ...(files ? [TEXT.files(files.fileCount, files.byteLength)] : [])]
  return (
    <li className={classes.row}>
      <div>
        <Text fw={600} className="pb-numbers">
          {when}
        </Text>
        <Text size="sm" className={`pb-numbers ${classes.soft}`}>
          {TEXT.kinds[backup.kind]} · {holds}
        </Text>
        <Text size="sm" className={`pb-numbers ${classes.soft}`}>
          {parts.join(' · ')}
        </Text>
        {files && files.lacking.count > 0 ? <Text size="sm">{TEXT.lacking(files.lacking)}</Text> : null}
      </div>
      <Button variant="subtle" className={classes.fixed} disabled={isBusy} onClick={onRestore} aria-label={TEXT.restoreLabel(when)}>
        {TEXT.restore}
      </Button>
    </li>
  )
}
