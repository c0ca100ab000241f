import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconFileText, IconFolderDown } from '@tabler/icons-react'
import { visibleText } from '../../../../shared/kernel/visible-text.ts'
import { JobRow } from '../../../ui/JobRow.tsx'
import { SettingsSection } from '../../../ui/SettingsSection.tsx'
import classes from './Folder.module.css'
import { FOLDER_TEXT as TEXT } from './folder-text.ts'
import { useJournalFolder } from './use-journal-folder.ts'

/** The part of the settings where the journal leaves and comes back as Markdown. */
export function JournalFolderSection() {
  const { state, exportFolder, choose, importFolder, undo, cancel, dismiss } = useJournalFolder()
  const isBusy = state.kind === 'busy'
  const report = state.kind === 'idle' ? state.report : null
  return (
    <SettingsSection title={TEXT.title} words={TEXT.words} isWide>
      <Text size="sm" className={classes.soft}>
        {TEXT.intro}
      </Text>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => void exportFolder()}
        >
          {TEXT.exportFolder}
        </Button>
        <Button variant="default" leftSection={<IconFolderDown size={16} aria-hidden />} disabled={isBusy} onClick={() => void choose()}>
          {TEXT.importFolder}
        </Button>
      </Group>
      {isBusy ? <JobRow label={state.label} share={state.share} cancel={TEXT.cancel} onCancel={cancel} /> : null}
      <Text role="status" className="pb-numbers">
        {state.kind === 'idle' ? state.said : null}
      </Text>
      {report && report.refusedCount > 0 ? (
        <div>
          <Text size="sm">{TEXT.left(report.refusedCount)}</Text>
          <ul className={classes.left}>
            {report.refused.map(({ path, reason }) => (
              <li key={path}>
                {visibleText(path)}: {TEXT.reasons[reason]}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {report && report.createdIds.length > 0 ? (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => void undo(report)}>
            {TEXT.undo}
          </Button>
        </Group>
      ) : null}
      {state.kind === 'chosen' ? (
        <Modal opened onClose={dismiss} title={TEXT.confirmTitle} centered withCloseButton={false}>
          <Stack gap={4} mb="md">
            <Text fw={600}>{visibleText(state.folder.folderName)}</Text>
            <Text size="sm" className={`pb-numbers ${classes.soft}`}>
              {TEXT.holds(state.folder.textCount, state.folder.otherCount)}
              {state.folder.leftCount > 0 ? `, ${TEXT.leftOut(state.folder.leftCount)}` : ''}
            </Text>
          </Stack>
          <Text mb="lg">{state.folder.textCount === 0 ? TEXT.nothing : TEXT.confirmBody}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={dismiss} data-autofocus>
              {TEXT.cancel}
            </Button>
            <Button disabled={state.folder.textCount === 0} onClick={() => void importFolder(state.folder.token)}>
              {TEXT.confirm}
            </Button>
          </Group>
        </Modal>
      ) : null}
    </SettingsSection>
  )
}
