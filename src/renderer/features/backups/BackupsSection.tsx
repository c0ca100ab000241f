import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { JobRow } from '../../ui/JobRow.tsx'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { BackupRow } from './BackupRow.tsx'
import classes from './BackupsSection.module.css'
import { RestoreDialog } from './RestoreDialog.tsx'
import { RestoredNotice } from './RestoredNotice.tsx'
import { TEXT } from './text.ts'
import { useBackups, whenInWords } from './use-backups.ts'

const FIRST_SHOWN = 5

/** The part of the settings that makes backups and goes back to them. */
export function BackupsSection() {
  const { data } = useQuery(endpoints.backups.list.queryOptions())
  // Counted in a worker: the list does not wait for it.
  const { data: contents } = useQuery(endpoints.backups.contents.queryOptions())
  const { state, backUp, restore, cancel, forgetRestored } = useBackups()
  const [isShowingAll, setShowingAll] = useState(false)
  const [chosen, setChosen] = useState<{ name: string; when: string } | null>(null)
  if (!data) return null
  const isBusy = state.kind === 'busy'
  const shown = isShowingAll ? data.backups : data.backups.slice(0, FIRST_SHOWN)
  const filesOf = new Map(contents?.backups.map(({ name, files }) => [name, files]))
  return (
    <SettingsSection title={TEXT.title} words={TEXT.words} isWide>
      <Text size="sm" className={classes.soft}>
        {TEXT.intro}
      </Text>
      <Text size="sm" className={classes.soft}>
        {TEXT.limits}
      </Text>
      <RestoredNotice onRead={() => void forgetRestored()} />
      <Button variant="default" w="fit-content" onClick={() => void backUp()} disabled={isBusy}>
        {TEXT.backUpNow}
      </Button>
      {isBusy ? <JobRow label={state.label} share={state.share} cancel={TEXT.stop} onCancel={cancel} /> : null}
      <div role="status" aria-label={TEXT.outcome}>
        {state.kind === 'idle' ? state.said.map((sentence) => <Text key={sentence}>{sentence}</Text>) : null}
      </div>
      {shown.length === 0 ? <EmptyState title={TEXT.none} hint={TEXT.noneHint} /> : null}
      <ul className={classes.list} aria-label={TEXT.title}>
        {shown.map((backup) => {
          const when = whenInWords(backup.takenAt)
          const files = filesOf.get(backup.name)
          return (
            <BackupRow key={backup.name} {...{ backup, files, when, isBusy }} onRestore={() => setChosen({ name: backup.name, when })} />
          )
        })}
      </ul>
      {data.backups.length > shown.length ? (
        <Button variant="subtle" w="fit-content" onClick={() => setShowingAll(true)}>
          {TEXT.showAll(data.backups.length)}
        </Button>
      ) : null}
      {contents && contents.kept.fileCount > 0 ? (
        <Text size="sm" className={`pb-numbers ${classes.soft}`}>
          {TEXT.kept(contents.kept.fileCount, contents.kept.byteLength, contents.kept.ownBytes)}
        </Text>
      ) : null}
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm" className={`${classes.soft} ${classes.path}`}>
          {TEXT.folder}: {data.folder}
        </Text>
        <Button variant="default" size="xs" className={classes.fixed} onClick={() => void client.backups.openFolder()}>
          {TEXT.openFolder}
        </Button>
      </Group>
      {chosen ? (
        <RestoreDialog
          when={chosen.when}
          onCancel={() => setChosen(null)}
          onConfirm={() => {
            setChosen(null)
            void restore(chosen.name)
          }}
        />
      ) : null}
    </SettingsSection>
  )
}
