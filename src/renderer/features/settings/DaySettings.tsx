import { Select } from '@mantine/core'
import { SNAPS } from '../../../shared/features/settings/settings.model.ts'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'
import { WEEKDAYS } from './weekdays.ts'

/** In the person's own way to write a time: 04:00 or 4:00 AM. */
const HOURS = Array.from({ length: 13 }, (_, hour) => ({
  value: String(hour),
  label: new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, 1, hour)),
  ),
}))

export function DaySettings() {
  const { settings, change } = useSettings()
  if (!settings) return null
  return (
    <SettingsSection title={TEXT.day.title} words={TEXT.day.words}>
      <Select
        label={TEXT.day.start}
        description={TEXT.day.startHint}
        data={HOURS}
        value={String(settings.dayStartHour)}
        allowDeselect={false}
        onChange={(value) => value !== null && change({ dayStartHour: Number(value) })}
      />
      <Select
        label={TEXT.day.week}
        data={WEEKDAYS}
        value={String(settings.weekStartsOn)}
        allowDeselect={false}
        onChange={(value) => value !== null && change({ weekStartsOn: Number(value) })}
      />
      <Select
        label={TEXT.day.snap}
        description={TEXT.day.snapHint}
        data={SNAPS.map((count) => ({ value: String(count), label: TEXT.day.minutes(count) }))}
        value={String(settings.snapMinutes)}
        allowDeselect={false}
        onChange={(value) => {
          const snapMinutes = SNAPS.find((count) => String(count) === value)
          if (snapMinutes) change({ snapMinutes })
        }}
      />
    </SettingsSection>
  )
}
