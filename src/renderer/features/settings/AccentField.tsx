import { Radio } from '@mantine/core'
import { ACCENTS, type Settings } from '../../../shared/features/settings/settings.model.ts'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'

interface AccentFieldProps {
  readonly accent: Settings['accent']
  readonly onChoose: (accent: Settings['accent']) => void
}

/** The one colour of what can be done; each is readable in both themes. */
export function AccentField({ accent, onChoose }: AccentFieldProps) {
  return (
    <Radio.Group
      label={TEXT.appearance.accent}
      value={accent}
      onChange={(value) => {
        const chosen = ACCENTS.find((each) => each === value)
        if (chosen) onChoose(chosen)
      }}
    >
      <div className={classes.accents}>
        {ACCENTS.map((each) => (
          <Radio
            key={each}
            value={each}
            label={
              <span className={classes.accent}>
                <span className={classes.swatch} data-accent={each} aria-hidden />
                {TEXT.appearance.accents[each]}
              </span>
            }
          />
        ))}
      </div>
    </Radio.Group>
  )
}
