import { Button, Select, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { KEEP_TRASH_DAYS } from '../../../shared/features/trash/trash.model.ts'
import { endpoints } from '../../client/client.ts'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import classes from './Trash.module.css'
import { TEXT } from './text.ts'

const NEVER = 'never'

/** The part of the settings that leads to what was deleted, and says for how long it stays. */
export function TrashSection() {
  const { data: settings } = useQuery(endpoints.settings.all.queryOptions())
  const change = useMutation(endpoints.settings.change.mutationOptions())
  const days = settings?.emptyTrashAfterDays ?? null
  const choices = [...new Set([...KEEP_TRASH_DAYS, ...(days === null ? [] : [days])])].sort((a, b) => a - b)
  return (
    <SettingsSection title={TEXT.title} words={TEXT.words}>
      <Text size="sm" className={classes.soft}>
        {days === null ? TEXT.intro : TEXT.introOld(days)}
      </Text>
      <Select
        label={TEXT.keep}
        description={TEXT.keepHint}
        allowDeselect={false}
        data={[{ value: NEVER, label: TEXT.never }, ...choices.map((each) => ({ value: String(each), label: TEXT.after(each) }))]}
        value={days === null ? NEVER : String(days)}
        onChange={(value) => change.mutate({ emptyTrashAfterDays: value === NEVER ? null : Number(value) })}
      />
      <Button variant="default" w="fit-content" renderRoot={(props) => <Link to="/trash" {...props} />}>
        {TEXT.open}
      </Button>
    </SettingsSection>
  )
}
