import { NumberInput } from '@mantine/core'
import { HOUR_MS, MINUTE_MS } from '../../../shared/kernel/units.ts'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'
import { WEEKDAYS } from './weekdays.ts'

const HOUR_MINUTES = HOUR_MS / MINUTE_MS

/** How much each weekday has room for; what is planned beyond it is named. */
export function CapacitySettings() {
  const { settings, change } = useSettings()
  if (!settings) return null
  const { dayCapacityMinutes, weekStartsOn } = settings
  const order = WEEKDAYS.map((_, index) => (weekStartsOn - 1 + index) % 7)
  return (
    <SettingsSection title={TEXT.capacity.title} words={TEXT.capacity.words}>
      <div className={classes.hint}>{TEXT.capacity.hint}</div>
      <div className={classes.weekdays}>
        {order.map((index) => (
          <NumberInput
            key={index}
            label={WEEKDAYS[index]?.label}
            min={0}
            max={24}
            step={0.5}
            decimalScale={2}
            suffix={TEXT.capacity.hours}
            defaultValue={(dayCapacityMinutes[index] ?? 0) / HOUR_MINUTES}
            // A field that is empty or half typed changes nothing.
            onChange={(value) => {
              const hours = Number(value)
              if (value === '' || !(hours >= 0 && hours <= 24)) return
              change({ dayCapacityMinutes: dayCapacityMinutes.with(index, Math.round(hours * HOUR_MINUTES)) })
            }}
          />
        ))}
      </div>
    </SettingsSection>
  )
}
