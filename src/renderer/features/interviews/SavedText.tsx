import { Group, Text, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'

interface SavedTextProps {
  readonly label: string
  readonly hint?: string
  /** As it is in the store when the field appears. */
  readonly initial: string
  readonly minRows?: number
  readonly maxLength?: number
  /** What a text without words does: it is not saved where it must not be empty. */
  readonly isNeeded?: boolean
  readonly onSave: (text: string) => Promise<unknown>
}

/** A text that saves itself. */
export function SavedText({ label, hint, initial, minRows = 3, maxLength = 20_000, isNeeded = false, onSave }: SavedTextProps) {
  const [text, setText] = useState(initial)
  const save = useAutosave(onSave)
  const id = useId()
  return (
    <div>
      <Group justify="space-between" align="baseline" wrap="nowrap">
        <Text component="label" htmlFor={id} size="sm" fw={600}>
          {label}
        </Text>
        <SaveIndicator state={save.state} />
      </Group>
      {hint === undefined ? null : (
        <Text size="sm" c="var(--pb-ink-soft)" mb={4} id={`${id}-hint`}>
          {hint}
        </Text>
      )}
      <Textarea
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        autosize
        minRows={minRows}
        maxRows={16}
        maxLength={maxLength}
        value={text}
        onBlur={save.flush}
        onChange={({ currentTarget: { value } }) => {
          setText(value)
          if (!isNeeded || value.trim() !== '') save.change(value)
        }}
      />
    </div>
  )
}
