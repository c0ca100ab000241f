import { NumberInput, Switch } from '@mantine/core'
import type { Settings } from '../../../shared/features/settings/settings.model.ts'
import { useKeyWords } from '../../ui/actions/ActionsProvider.tsx'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'
import { useSettings } from './use-settings.ts'

const words = TEXT.focus

type FocusSetting = 'focusWorkMinutes' | 'focusBreakMinutes' | 'focusLongBreakMinutes' | 'focusLongBreakEvery'

const FIELDS: readonly {
  readonly name: FocusSetting
  readonly label: string
  readonly low: number
  readonly high: number
  readonly suffix: string
}[] = [
  { name: 'focusWorkMinutes', label: words.work, low: 1, high: 180, suffix: ' min' },
  { name: 'focusBreakMinutes', label: words.pause, low: 1, high: 60, suffix: ' min' },
  { name: 'focusLongBreakMinutes', label: words.longBreak, low: 1, high: 120, suffix: ' min' },
  { name: 'focusLongBreakEvery', label: words.every, low: 2, high: 12, suffix: '' },
]

/** How long rounds of the focus timer are. */
export function FocusSettings() {
  const { settings, change } = useSettings()
  const keyWords = useKeyWords()
  if (!settings) return null
  return (
    <SettingsSection title={words.title}>
      {FIELDS.map(({ name, label, low, high, suffix }) => (
        <NumberInput
          key={name}
          label={label}
          min={low}
          max={high}
          suffix={suffix}
          allowDecimal={false}
          defaultValue={settings[name]}
          // A field that is empty or half typed changes nothing.
          onChange={(value) => {
            const count = Number(value)
            if (value !== '' && Number.isInteger(count) && count >= low && count <= high)
              change({ [name]: count } satisfies Partial<Settings>)
          }}
        />
      ))}
      <div className={classes.hint}>{words.hint}</div>
      <Switch
        label={words.tray}
        description={words.trayHint}
        checked={settings.showsTray}
        onChange={(event) => change({ showsTray: event.currentTarget.checked })}
      />
      <Switch
        label={words.mini}
        description={words.miniHint(keyWords('mini.open'))}
        checked={settings.opensMini}
        onChange={(event) => change({ opensMini: event.currentTarget.checked })}
      />
    </SettingsSection>
  )
}
