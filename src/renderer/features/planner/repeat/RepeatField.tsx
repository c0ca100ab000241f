import { Group, NumberInput, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import { MAX_INTERVAL } from '../../../../shared/features/planner/recurrence.model.ts'
import { shiftedDay } from '../../../../shared/kernel/dates.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { EndingField } from './EndingField.tsx'
import { RhythmFields } from './RhythmFields.tsx'
import { type Ending, type Pattern, partsOf, patternText, suggestedPatterns } from './repeat-text.ts'
import { TEXT } from './text.ts'

interface RepeatFieldProps {
  readonly block: Block
  readonly day: IsoDate
  readonly onRepeat: (pattern: Pattern, ending: Ending) => void
  readonly onAfterDone: (days: number) => void
  readonly onStop: () => void
}

const NEVER: Ending = { kind: 'never' }
/** How far away an end is first put, in days. */
const EIGHT_WEEKS = 56
/** After so many days a block that comes again after it was done is first offered. */
const FIRST_PAUSE_DAYS = 3

/** How many days after a block was done the next one comes. */
function AfterDoneField({ days, onChange }: { readonly days: number; readonly onChange: (days: number) => void }) {
  return (
    <NumberInput
      label={TEXT.afterDoneDays}
      min={1}
      max={MAX_INTERVAL}
      allowDecimal={false}
      clampBehavior="blur"
      value={days}
      onChange={(value) => {
        const next = Number(value)
        if (Number.isInteger(next) && next >= 1 && next <= MAX_INTERVAL && next !== days) onChange(next)
      }}
    />
  )
}

/** How a block comes again, and when that ends. Every choice counts at once. */
export function RepeatField({ block, day, onRepeat, onAfterDone, onStop }: RepeatFieldProps) {
  const pattern = block.repeats?.pattern ?? null
  const ending = block.repeats?.ending ?? NEVER
  const suggested = suggestedPatterns(day).map((suggestion) => ({ pattern: suggestion, label: patternText(suggestion) }))
  const shown = pattern === null ? null : patternText(pattern)
  const isSuggested = suggested.some(({ label }) => label === shown)
  const [wantsOther, setWantsOther] = useState(false)
  const isOther = pattern !== null && (wantsOther || !isSuggested)

  const choose = (value: string | null) => {
    setWantsOther(value === TEXT.other)
    if (value === TEXT.none) onStop()
    else if (value === TEXT.afterDone) onAfterDone(FIRST_PAUSE_DAYS)
    else if (value === TEXT.other) onRepeat(pattern ?? { every: 'week', interval: 1, weekdays: [partsOf(day).weekday] }, ending)
    else {
      const choice = suggested.find(({ label }) => label === value)
      if (choice) onRepeat(choice.pattern, ending)
    }
  }
  const rhythm = shown === null ? TEXT.none : isOther ? TEXT.other : shown
  const value = block.againAfterDays === null ? rhythm : TEXT.afterDone
  return (
    <>
      <Group grow align="start">
        <Select
          label={TEXT.label}
          allowDeselect={false}
          data={[TEXT.none, ...suggested.map(({ label }) => label), TEXT.afterDone, TEXT.other]}
          value={value}
          maxDropdownHeight={360}
          onChange={choose}
        />
        {pattern === null ? null : (
          <EndingField ending={ending} firstChoice={shiftedDay(day, EIGHT_WEEKS)} onChange={(next) => onRepeat(pattern, next)} />
        )}
        {block.againAfterDays === null ? null : <AfterDoneField days={block.againAfterDays} onChange={onAfterDone} />}
      </Group>
      {block.againAfterDays === null ? null : (
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.afterDoneHint}
        </Text>
      )}
      {isOther ? <RhythmFields pattern={pattern} day={day} onChange={(next) => onRepeat(next, ending)} /> : null}
    </>
  )
}
