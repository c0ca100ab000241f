import { useId } from 'react'
import { SCALE } from '../../../shared/features/journal/journal.model.ts'
import classes from './Journal.module.css'
import { TEXT } from './text.ts'

interface ScaleProps {
  readonly label: string
  /** Of the five steps, from low to high. */
  readonly names: readonly string[]
  /** Null: not said. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** Five steps to choose from by mouse or arrow keys; the chosen one pressed again, or Backspace, takes it back. */
export function Scale({ label, names, value, onChange }: ScaleProps) {
  const name = useId()
  return (
    <fieldset
      className={classes.scale}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' || event.key === 'Delete') onChange(null)
      }}
    >
      <legend className={classes.scaleName}>{label}</legend>
      {SCALE.map((step, index) => (
        <input
          key={step}
          type="radio"
          name={name}
          className={classes.step}
          aria-label={TEXT.step(names[index] ?? '', step)}
          title={TEXT.step(names[index] ?? '', step)}
          data-filled={value !== null && step <= value}
          checked={value === step}
          onChange={() => onChange(step)}
          onClick={() => {
            if (value === step) onChange(null)
          }}
        />
      ))}
    </fieldset>
  )
}
