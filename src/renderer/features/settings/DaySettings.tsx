import { Select } from '@mantine/core'
import { SNAPS } from '../../../shared/features/settings/settings.model.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'

/** In the person's own way to write a time and a day: 04:00 or 4:00 AM, Monday or lundi. */
const HOURS = Array.from({ length: 13 }, (_, hour) => ({
  value: String(hour),
  label: spell({ hour: 'numeric', minute: '2-digit' }, 1, hour),
}))
// 1 January 2024 was a Monday.
const DAYS = Array.from({ length: 7 }, (_, index) => ({ value: String(index + 1), label: spell({ weekday: 'long' }, index + 1, 12) }))

function spell(format: Intl.DateTimeFormatOptions, dayOfMonth: number, hour: number): string {
  return new Intl.DateTimeFormat(undefined, { ...format, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, dayOfMonth, hour)))
}

export function DaySettings() {
  const { settings, change } = useSettings()
  if (!settings) return null
  return (
    <SettingsSection title={TEXT.day.title}>
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
        data={DAYS}
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
