import { Radio, Slider } from '@mantine/core'
import { type Settings, THEMES } from '../../../shared/features/settings/settings.model.ts'
import classes from './Settings.module.css'
import { SettingsSection } from './SettingsSection.tsx'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'

const SIZES = [90, 100, 110, 120, 130].map((value) => ({ value, label: TEXT.appearance.percent(value) }))
const isTheme = (value: string): value is Settings['theme'] => (THEMES as readonly string[]).includes(value)

export function AppearanceSettings() {
  const { settings, change } = useSettings()
  if (!settings) return null
  return (
    <SettingsSection title={TEXT.appearance.title}>
      <Radio.Group label={TEXT.appearance.theme} value={settings.theme} onChange={(value) => isTheme(value) && change({ theme: value })}>
        {THEMES.map((theme) => (
          <Radio key={theme} value={theme} label={TEXT.appearance.themes[theme]} mt="xs" />
        ))}
      </Radio.Group>
      <div>
        <div className={classes.label}>{TEXT.appearance.textSize}</div>
        <div className={classes.slider}>
          <Slider
            thumbLabel={TEXT.appearance.textSize}
            thumbProps={{ 'aria-valuetext': TEXT.appearance.percent(settings.textSizePercent) }}
            key={settings.textSizePercent}
            defaultValue={settings.textSizePercent}
            min={90}
            max={130}
            step={10}
            marks={SIZES}
            label={null}
            onChangeEnd={(textSizePercent) => change({ textSizePercent })}
          />
        </div>
      </div>
      <div className={classes.hint}>{TEXT.appearance.motion}</div>
    </SettingsSection>
  )
}
