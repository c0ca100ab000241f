import { Group, Text, Textarea, VisuallyHidden } from '@mantine/core'
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
  /** A heading above it says the same. */
  readonly isLabelHidden?: boolean
  readonly onSave: (text: string) => Promise<unknown>
}

/** A text that saves itself. */
export function SavedText(props: SavedTextProps) {
  const { label, hint, initial, minRows = 3, maxLength = 20_000, isNeeded = false, isLabelHidden = false, onSave } = props
  const [text, setText] = useState(initial)
  const save = useAutosave(onSave)
  const id = useId()
  return (
    <div>
      <Group justify={isLabelHidden ? 'flex-end' : 'space-between'} align="baseline" wrap="nowrap" mb={hint === undefined ? 4 : 0}>
        {isLabelHidden ? (
          <label htmlFor={id}>
            <VisuallyHidden>{label}</VisuallyHidden>
          </label>
        ) : (
          <Text component="label" htmlFor={id} size="sm" fw={600}>
            {label}
          </Text>
        )}
        {/* A page of fields that nobody has touched says nothing. */}
        {text === initial && save.state === 'saved' ? null : <SaveIndicator state={save.state} />}
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
