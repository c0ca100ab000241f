import { Button, Group, Text } from '@mantine/core'
import { IconFolderDown, IconFolderUp } from '@tabler/icons-react'
import { JobRow } from '../../ui/JobRow.tsx'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import classes from './Archive.module.css'
import { ImportDialog } from './ImportDialog.tsx'
import { TEXT } from './text.ts'
import { useArchive } from './use-archive.ts'

/** The part of the settings where everything leaves and comes back as plain files. */
export function ArchiveSection() {
  const { state, exportAll, choose, importAll, cancel, dismiss } = useArchive()
  const isBusy = state.kind === 'busy'
  return (
    <SettingsSection title={TEXT.title} words={TEXT.words} isWide>
      <Text size="sm" className={classes.soft}>
        {TEXT.intro}
      </Text>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconFolderUp size={16} aria-hidden />} disabled={isBusy} onClick={() => void exportAll()}>
          {TEXT.exportAll}
        </Button>
        <Button variant="default" leftSection={<IconFolderDown size={16} aria-hidden />} disabled={isBusy} onClick={() => void choose()}>
          {TEXT.importAll}
        </Button>
      </Group>
      {isBusy ? <JobRow label={state.label} share={state.share} cancel={TEXT.cancel} onCancel={cancel} /> : null}
      <Text role="status">{state.kind === 'idle' ? state.said : null}</Text>
      {state.kind === 'chosen' ? (
        <ImportDialog archive={state.archive} onCancel={dismiss} onConfirm={() => void importAll(state.archive.token)} />
      ) : null}
    </SettingsSection>
  )
}
