import { Chip, Group, Input, NumberInput, Select, Stack } from '@mantine/core'
import { MAX_INTERVAL } from '../../../../shared/features/planner/recurrence.model.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { monthPlaceText, type Pattern, partsOf, suggestedMonthPlaces, weekdayName } from './repeat-text.ts'
import { TEXT } from './text.ts'

interface RhythmFieldsProps {
  readonly pattern: Pattern
  readonly day: IsoDate
  readonly onChange: (pattern: Pattern) => void
}

const UNITS = ['day', 'week', 'month'] as const
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** Seven of them fit on one line. */
const NARROW = { ['--chip-padding' as string]: '7px', ['--chip-checked-padding' as string]: '5px', ['--chip-spacing' as string]: '3px' }

/** Any rhythm: every so many days, weeks or months, and on which of their days. */
export function RhythmFields({ pattern, day, onChange }: RhythmFieldsProps) {
  const { interval } = pattern
  const changeUnit = (unit: string | null) => {
    if (unit === 'day') onChange({ every: 'day', interval })
    if (unit === 'week') onChange({ every: 'week', interval, weekdays: [partsOf(day).weekday] })
    if (unit === 'month') onChange({ every: 'month', interval, on: { kind: 'day', day: partsOf(day).date } })
  }
  return (
    <Stack gap="xs">
      <Group grow align="end">
        <NumberInput
          label={TEXT.every}
          min={1}
          max={MAX_INTERVAL}
          allowDecimal={false}
          clampBehavior="blur"
          value={interval}
          onChange={(value) => {
            const next = Number(value)
            if (Number.isInteger(next) && next >= 1 && next <= MAX_INTERVAL) onChange({ ...pattern, interval: next })
          }}
        />
        <Select
          aria-label={TEXT.unit}
          allowDeselect={false}
          data={UNITS.map((unit) => ({ value: unit, label: TEXT.units[unit] }))}
          value={pattern.every}
          onChange={changeUnit}
        />
        {pattern.every === 'month' ? <MonthPlaceField pattern={pattern} day={day} onChange={onChange} /> : null}
      </Group>
      {pattern.every === 'week' ? (
        <Input.Wrapper label={TEXT.weekdays}>
          <Chip.Group
            multiple
            value={pattern.weekdays.map(String)}
            // The last one stays: a week without a day is none.
            onChange={(values) => values.length > 0 && onChange({ ...pattern, weekdays: values.map(Number) })}
          >
            <Group gap={3} role="group" aria-label={TEXT.weekdays}>
              {WEEKDAYS.map((weekday) => (
                <Chip key={weekday} value={String(weekday)} size="xs" variant="outline" style={NARROW}>
                  {weekdayName(weekday, 'short')}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
      ) : null}
    </Stack>
  )
}

interface MonthPlaceFieldProps extends RhythmFieldsProps {
  readonly pattern: Extract<Pattern, { every: 'month' }>
}

function MonthPlaceField({ pattern, day, onChange }: MonthPlaceFieldProps) {
  const places = suggestedMonthPlaces(day)
  const shown = monthPlaceText(pattern.on)
  const labels = [...new Set([shown, ...places.map(monthPlaceText)])]
  return (
    <Select
      label={TEXT.monthPlace}
      allowDeselect={false}
      data={labels}
      value={shown}
      onChange={(label) => {
        const on = places.find((place) => monthPlaceText(place) === label)
        if (on) onChange({ ...pattern, on })
      }}
    />
  )
}
