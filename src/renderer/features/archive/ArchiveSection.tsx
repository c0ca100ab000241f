import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { IconFolderDown, IconFolderUp } from '@tabler/icons-react'
import classes from './Archive.module.css'
import { ImportDialog } from './ImportDialog.tsx'
import { TEXT } from './text.ts'
import { useArchive } from './use-archive.ts'

/** The part of the settings where everything leaves and comes back as plain files. */
export function ArchiveSection() {
  const { state, exportAll, choose, importAll } = useArchive()
  const isBusy = state.kind === 'busy'
  return (
    <Stack component="section" gap="sm" aria-labelledby="archive-title">
      <Title order={2} size="h4" id="archive-title">
        {TEXT.title}
      </Title>
      <Text className={classes.soft}>{TEXT.intro}</Text>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconFolderUp size={16} aria-hidden />} disabled={isBusy} onClick={() => void exportAll()}>
          {TEXT.exportAll}
        </Button>
        <Button variant="default" leftSection={<IconFolderDown size={16} aria-hidden />} disabled={isBusy} onClick={() => void choose()}>
          {TEXT.importAll}
        </Button>
      </Group>
      {isBusy ? (
        <Group gap="sm" wrap="nowrap">
          <Text size="sm">{state.label}</Text>
          <Progress className={classes.progress} value={state.share * 100} aria-label={state.label} />
          <Button variant="subtle" size="compact-sm" onClick={state.cancel}>
            {TEXT.cancel}
          </Button>
        </Group>
      ) : null}
      <Text role="status">{state.kind === 'idle' ? state.said : null}</Text>
      {state.kind === 'chosen' ? (
        <ImportDialog archive={state.archive} onCancel={state.cancel} onConfirm={() => void importAll(state.archive.token)} />
      ) : null}
    </Stack>
  )
}
