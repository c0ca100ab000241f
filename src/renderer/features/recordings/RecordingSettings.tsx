import { Select, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, endpoints } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { TEXT } from './text.ts'

const KEEP_DAYS = [7, 30, 90, 365]
const FOR_EVER = 'for-ever'
const MOST_LETTERS = 300

/** How long recordings are kept, and which questions may break in. */
export function RecordingSettings() {
  const { data: settings } = useQuery(endpoints.settings.all.queryOptions())
  const change = useMutation(endpoints.settings.change.mutationOptions())
  if (!settings) return null
  const days = settings.keepRecordingsDays
  const choices = days === null || KEEP_DAYS.includes(days) ? KEEP_DAYS : [...KEEP_DAYS, days]
  return (
    <SettingsSection title={TEXT.settings.title} words={TEXT.settings.words}>
      <Select
        label={TEXT.settings.keep}
        description={TEXT.settings.keepHint}
        allowDeselect={false}
        data={[
          { value: FOR_EVER, label: TEXT.settings.forEver },
          ...choices.map((each) => ({ value: String(each), label: TEXT.settings.days(each) })),
        ]}
        value={days === null ? FOR_EVER : String(days)}
        onChange={(value) => change.mutate({ keepRecordingsDays: value === FOR_EVER ? null : Number(value) })}
      />
      <QuestionList initial={settings.interruptions} />
    </SettingsSection>
  )
}

function QuestionList({ initial }: { readonly initial: readonly string[] }) {
  const [text, setText] = useState(initial.join('\n'))
  const save = useAutosave((value: string) => client.settings.change({ interruptions: toQuestions(value) }))
  return (
    <div>
      <Textarea
        label={TEXT.settings.questions}
        description={TEXT.settings.questionsHint}
        autosize
        minRows={4}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          save.change(event.currentTarget.value)
        }}
        onBlur={save.flush}
      />
      <SaveIndicator state={save.state} />
    </div>
  )
}

function toQuestions(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, MOST_LETTERS))
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, 200)
}
