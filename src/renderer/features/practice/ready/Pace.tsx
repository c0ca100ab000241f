import { Slider } from '@mantine/core'
import { useState } from 'react'
import { reachedCards } from '../../../../shared/features/practice/memory.model.ts'
import memoryClasses from '../memory/memory.module.css'
import classes from './ready.module.css'
import { READY_TEXT } from './text.ts'

const words = READY_TEXT.pace
const MOST = 60

interface PaceProps {
  readonly pace: { readonly meanMs: number; readonly answers: number }
  readonly below: number
  readonly daysLeft: number
}

/** How far some minutes a day would get through the cards below, by how long an answer took until now. */
export function Pace({ pace, below, daysLeft }: PaceProps) {
  const [minutes, setMinutes] = useState(15)
  // Today counts, and the day of the interview doesn't.
  const days = Math.max(1, daysLeft)
  return (
    <div className={classes.pace}>
      <strong aria-hidden>{words.label}</strong>
      <Slider
        className={classes.slider}
        thumbLabel={words.label}
        min={5}
        max={MOST}
        step={5}
        value={minutes}
        onChange={setMinutes}
        label={words.minutes}
        marks={[5, 15, 30, 45, MOST].map((value) => ({ value, label: String(value) }))}
      />
      <output className="pb-numbers">
        {`${words.minutes(minutes)}: ${words.answer(reachedCards({ minutes, days, meanMs: pace.meanMs }), below, days)}`}
      </output>
      <p className={memoryClasses.soft}>{words.basis(Math.round(pace.meanMs / 1_000), pace.answers)}</p>
    </div>
  )
}
