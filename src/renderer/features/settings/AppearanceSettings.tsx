import { Radio, Slider, Switch } from '@mantine/core'
import { type Settings, TEXT_SIZES, THEMES } from '../../../shared/features/settings/settings.model.ts'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { AccentField } from './AccentField.tsx'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'

const SIZES = [90, 100, 110, 120, 130, 140, 150].map((value) => ({ value, label: TEXT.appearance.percent(value) }))
const isTheme = (value: string): value is Settings['theme'] => (THEMES as readonly string[]).includes(value)

export function AppearanceSettings() {
  const { settings, change } = useSettings()
  if (!settings) return null
  return (
    <SettingsSection title={TEXT.appearance.title} words={TEXT.appearance.words}>
      <Radio.Group label={TEXT.appearance.theme} value={settings.theme} onChange={(value) => isTheme(value) && change({ theme: value })}>
        {THEMES.map((theme) => (
          <Radio key={theme} value={theme} label={TEXT.appearance.themes[theme]} mt="xs" />
        ))}
      </Radio.Group>
      <AccentField accent={settings.accent} onChoose={(accent) => change({ accent })} />
      <div>
        <div className={classes.label}>{TEXT.appearance.textSize}</div>
        <div className={classes.slider}>
          <Slider
            thumbLabel={TEXT.appearance.textSize}
            thumbProps={{ 'aria-valuetext': TEXT.appearance.percent(settings.textSizePercent) }}
            key={settings.textSizePercent}
            defaultValue={settings.textSizePercent}
            min={TEXT_SIZES.least}
            max={TEXT_SIZES.most}
            step={TEXT_SIZES.step}
            marks={SIZES}
            label={null}
            onChangeEnd={(textSizePercent) => change({ textSizePercent })}
          />
        </div>
      </div>
      <Switch
        label={TEXT.appearance.still}
        description={TEXT.appearance.motion}
        checked={settings.stillsMotion}
        onChange={(event) => change({ stillsMotion: event.currentTarget.checked })}
      />
    </SettingsSection>
  )
}
