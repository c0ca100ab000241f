import { Slider } from '@mantine/core'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'

export function SoundSettings() {
  const { settings, change } = useSettings()
  if (!settings) return null
  return (
    <SettingsSection title={TEXT.sound.title} words={TEXT.sound.words}>
      <div>
        <div className={classes.label}>{TEXT.sound.volume}</div>
        <div className={classes.slider}>
          <Slider
            thumbLabel={TEXT.sound.volume}
            key={settings.soundVolume}
            defaultValue={settings.soundVolume}
            min={0}
            max={100}
            step={5}
            marks={[0, 50, 100].map((value) => ({ value, label: TEXT.appearance.percent(value) }))}
            label={null}
            onChangeEnd={(soundVolume) => change({ soundVolume })}
          />
        </div>
        <div className={classes.hint}>{TEXT.sound.hint}</div>
      </div>
    </SettingsSection>
  )
}
