import { Stack, Text, Textarea, TextInput } from '@mantine/core'
import { TEXT } from './text.ts'

export interface ReviewWords {
  readonly goals: string[]
  readonly note: string
}

interface FieldsProps {
  readonly words: ReviewWords
  readonly onChange: (change: Partial<ReviewWords>) => void
}

/** Up to three goals for the week after. */
export function GoalFields({ words: { goals }, onChange }: FieldsProps) {
  return (
    <Stack>
      <Text c="var(--pb-ink-soft)">{TEXT.goals.hint}</Text>
      {goals.map((goal, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: three fields that never change their places.
          key={index}
          label={TEXT.goals.goal(index + 1)}
          placeholder={index === 0 ? TEXT.goals.example : undefined}
          maxLength={300}
          value={goal}
          onChange={(event) => onChange({ goals: goals.with(index, event.currentTarget.value) })}
        />
      ))}
    </Stack>
  )
}

/** Whatever else there is to say. */
export function NoteField({ words: { note }, onChange }: FieldsProps) {
  return (
    <Textarea
      label={TEXT.note.label}
      description={TEXT.note.hint}
      autosize
      minRows={8}
      maxLength={20_000}
      value={note}
      onChange={(event) => onChange({ note: event.currentTarget.value })}
    />
  )
}
