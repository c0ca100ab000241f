import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { IsoDate } from '../../../shared/kernel/time.ts'

interface DayFieldProps {
  readonly label: string
  readonly value: IsoDate | null
  readonly onChange: (day: IsoDate) => void
}

/** A date that is handed on only when it is whole: a year that is being typed passes through the first centuries. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState({ text: value ?? '', for: value })
  const text = typed.for === value ? typed.text : (value ?? '')
  return (
    <TextInput
      type="date"
      label={label}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value
        const isWhole = next >= '1970-01-02' && next <= '2200-12-31'
        setTyped({ text: next, for: isWhole ? (next as IsoDate) : value })
        if (isWhole) onChange(next as IsoDate)
      }}
    />
  )
}
