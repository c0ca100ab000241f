import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { TEXT } from '../text.ts'

/** The way to the list of shortcuts. */
export function ShortcutSettings() {
  const { data } = useQuery(endpoints.settings.all.queryOptions())
  return (
    <SettingsSection title={TEXT.shortcuts.title} words={TEXT.shortcuts.words}>
      <Text size="sm" c="var(--pb-ink-soft)">
        {TEXT.shortcuts.hint} {TEXT.shortcuts.changed(Object.keys(data?.shortcuts ?? {}).length)}
      </Text>
      <Button variant="default" w="fit-content" renderRoot={(props) => <Link to="/settings/shortcuts" {...props} />}>
        {TEXT.shortcuts.open}
      </Button>
    </SettingsSection>
  )
}

/** What is set where it is used. */
export function ElsewhereSettings() {
  const words = TEXT.elsewhere
  return (
    <SettingsSection title={words.title} words={words.words}>
      <Text size="sm" c="var(--pb-ink-soft)">
        {words.hint}
      </Text>
      <Group gap="sm">
        <Button variant="default" w="fit-content" renderRoot={(props) => <Link to="/interviews" search={{ tab: 'rubrics' }} {...props} />}>
          {words.rubrics}
        </Button>
        <Button variant="default" w="fit-content" renderRoot={(props) => <Link to="/plan" {...props} />}>
          {words.campaign}
        </Button>
      </Group>
    </SettingsSection>
  )
}
