import { Button, Group, Text } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { BackupRow } from './BackupRow.tsx'
import classes from './BackupsSection.module.css'
import { RestoreDialog } from './RestoreDialog.tsx'
import { TEXT } from './text.ts'

const FIRST_SHOWN = 5
const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

/** The part of the settings that makes backups and goes back to them. */
export function BackupsSection() {
  const { data } = useQuery(endpoints.backups.list.queryOptions())
  const [said, setSaid] = useState<string | null>(null)
  const [isShowingAll, setShowingAll] = useState(false)
  const [chosen, setChosen] = useState<{ name: string; when: string } | null>(null)
  const backUp = useMutation(
    endpoints.backups.backUpNow.mutationOptions({
      onMutate: () => setSaid(null),
      onSuccess: ({ isNew, takenAt }) => setSaid(isNew ? TEXT.made : TEXT.unchanged(WHEN.format(takenAt))),
      onError: (error) => setSaid(sentenceOf(error)),
    }),
  )
  const restore = useMutation(
    endpoints.backups.restore.mutationOptions({
      // Whatever this page holds belongs to the store that was replaced.
      onSuccess: () => location.reload(),
      onError: (error) => {
        setChosen(null)
        setSaid(sentenceOf(error))
      },
    }),
  )
  if (!data) return null
  const shown = isShowingAll ? data.backups : data.backups.slice(0, FIRST_SHOWN)
  return (
    <SettingsSection title={TEXT.title} words={TEXT.words} isWide>
      <Text size="sm" className={classes.soft}>
        {TEXT.intro}
      </Text>
      <Button variant="default" w="fit-content" onClick={() => backUp.mutate(undefined)} loading={backUp.isPending}>
        {TEXT.backUpNow}
      </Button>
      <Text role="status">{said}</Text>
      {shown.length === 0 ? <EmptyState title={TEXT.none} hint={TEXT.noneHint} /> : null}
      <ul className={classes.list} aria-label={TEXT.title}>
        {shown.map((backup) => {
          const when = WHEN.format(backup.takenAt)
          return <BackupRow key={backup.name} backup={backup} when={when} onRestore={() => setChosen({ name: backup.name, when })} />
        })}
      </ul>
      {data.backups.length > shown.length ? (
        <Button variant="subtle" w="fit-content" onClick={() => setShowingAll(true)}>
          {TEXT.showAll(data.backups.length)}
        </Button>
      ) : null}
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm" className={`${classes.soft} ${classes.path}`}>
          {TEXT.folder}: {data.folder}
        </Text>
        <Button variant="default" size="xs" className={classes.fixed} onClick={() => void client.backups.openFolder()}>
          {TEXT.openFolder}
        </Button>
      </Group>
      <RestoreDialog
        when={chosen?.when ?? null}
        isBusy={restore.isPending}
        onCancel={() => setChosen(null)}
        onConfirm={() => chosen && restore.mutate({ name: chosen.name })}
      />
    </SettingsSection>
  )
}

function sentenceOf(error: Error): string {
  if (!isDefinedError(error)) return TEXT.defect
  const { code, data } = error as { code: string; data?: { problem?: keyof typeof TEXT.failed } }
  if (code === 'BACKUP_DAMAGED') return TEXT.damaged
  return data?.problem ? TEXT.failed[data.problem] : TEXT.defect
}
