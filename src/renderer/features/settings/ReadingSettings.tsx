import { Switch } from '@mantine/core'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'

export function ReadingSettings() {
  const { settings, change } = useSettings()
  if (!settings) return null
  return (
    <SettingsSection title={TEXT.reading.title} words={TEXT.reading.words}>
      <Switch
        label={TEXT.reading.tabs}
        description={TEXT.reading.tabsHint}
        checked={settings.reopensTabs}
        onChange={(event) => change({ reopensTabs: event.currentTarget.checked })}
      />
    </SettingsSection>
  )
}
