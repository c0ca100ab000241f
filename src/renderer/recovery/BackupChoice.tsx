import { Button, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { countsInWords } from '../ui/counts-in-words.ts'
import { recovery } from './client.ts'
import classes from './RecoveryPage.module.css'
import { TEXT } from './text.ts'

interface CheckedBackup {
  readonly name: string
  readonly takenAt: number
  readonly isSound: boolean
  readonly rowCounts: Readonly<Record<string, number>>
}

const FIRST_SHOWN = 4
const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })

interface BackupChoiceProps {
  readonly isBusy: boolean
  readonly onRestore: (name: string) => void
}

/** The backups, newest first; each appears when it has been checked, so that none is offered that would fail. */
export function BackupChoice({ isBusy, onRestore }: BackupChoiceProps) {
  const [backups, setBackups] = useState<readonly CheckedBackup[]>([])
  const [isChecking, setChecking] = useState(true)
  const [isShowingAll, setShowingAll] = useState(false)
  useEffect(() => {
    const end = new AbortController()
    const read = async () => {
      setBackups([])
      for await (const backup of await recovery.backups(undefined, { signal: end.signal })) {
        setBackups((known) => [...known, backup])
      }
    }
    read()
      .catch(() => {
        // Whatever could not be listed is not offered; the folder can still be opened.
      })
      .finally(() => {
        if (!end.signal.aborted) setChecking(false)
      })
    return () => end.abort()
  }, [])

  const shown = isShowingAll ? backups : backups.slice(0, FIRST_SHOWN)
  return (
    <section aria-labelledby="backups-title">
      <Title order={2} size="h4" id="backups-title" mb="xs">
        {TEXT.backups}
      </Title>
      <Text role="status" className={classes.soft}>
        {isChecking ? TEXT.checking : backups.length === 0 ? TEXT.noBackups : ''}
      </Text>
      <ul className={classes.backups}>
        {shown.map((backup) => (
          <li key={backup.name} className={classes.backup}>
            <div>
              <Text fw={600} className="pb-numbers">
                {WHEN.format(backup.takenAt)}
              </Text>
              <Text size="sm" className={`pb-numbers ${classes.soft}`}>
                {backup.isSound ? countsInWords(backup.rowCounts) : TEXT.unsound}
              </Text>
            </div>
            {backup.isSound ? (
              <Button
                variant="light"
                disabled={isBusy}
                onClick={() => onRestore(backup.name)}
                aria-label={`${TEXT.restore}: ${WHEN.format(backup.takenAt)}`}
              >
                {TEXT.restore}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {backups.length > shown.length ? (
        <Button variant="subtle" onClick={() => setShowingAll(true)}>
          {TEXT.showOlder(backups.length - shown.length)}
        </Button>
      ) : null}
    </section>
  )
}
