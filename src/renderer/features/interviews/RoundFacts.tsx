import { Group, Select, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../shared/features/interviews/rounds.contract.ts'
import { FORMAT_NAMES, INTERVIEW_FORMATS, type InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import classes from './Interviews.module.css'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { SavedText } from './SavedText.tsx'

const words = ROUNDS_TEXT.facts

type Fields = Pick<Round, 'company' | 'role' | 'format' | 'interviewers'>

/** Who, what for, when, and how it was taken. */
export function RoundFacts({ round }: { readonly round: Round }) {
  const { id: roundId, company, role, format, interviewers } = round
  const [fields, setFields] = useState<Fields>({ company, role, format, interviewers })
  const save = useAutosave((value: Fields) => client.interviews.changeRound({ roundId, ...value }))
  const change = (part: Partial<Fields>) => {
    const changed = { ...fields, ...part }
    setFields(changed)
    save.change(changed)
  }
  return (
    <section className={classes.card} aria-labelledby="round-facts" onBlur={save.flush}>
      <Group justify="space-between">
        <Title order={2} size="h4" id="round-facts">
          {words.title}
        </Title>
        <SaveIndicator state={save.state} />
      </Group>
      <div className={classes.fields}>
        <TextInput
          label={words.company}
          maxLength={200}
          value={fields.company}
          onChange={(event) => change({ company: event.currentTarget.value })}
        />
        <TextInput
          label={words.role}
          maxLength={200}
          value={fields.role}
          onChange={(event) => change({ role: event.currentTarget.value })}
        />
        <Select
          label={words.format}
          data={INTERVIEW_FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
          value={fields.format}
          allowDeselect={false}
          onChange={(value) => (value ? change({ format: value as InterviewFormat }) : undefined)}
        />
        <HeldOn round={round} />
      </div>
      <TextInput
        label={words.interviewers}
        placeholder={words.interviewersHint}
        maxLength={1_000}
        value={fields.interviewers}
        onChange={(event) => change({ interviewers: event.currentTarget.value })}
      />
      <SavedText
        label={words.reaction}
        hint={words.reactionHint}
        initial={round.reaction}
        minRows={2}
        onSave={(reaction) => client.interviews.changeRound({ roundId, reaction })}
      />
    </section>
  )
}

/** The day is saved when it is a whole one; one that cannot be is said and not kept. */
function HeldOn({ round }: { readonly round: Round }) {
  const [day, setDay] = useState<string>(round.heldOn)
  const [isRefused, setRefused] = useState(false)
  const choose = (value: string) => {
    setDay(value)
    if (value === '') return
    client.interviews.changeRound({ roundId: round.id, heldOn: value as IsoDate }).then(
      () => setRefused(false),
      () => setRefused(true),
    )
  }
  return (
    <div>
      <TextInput type="date" label={words.day} max={round.today} value={day} onChange={(event) => choose(event.currentTarget.value)} />
      {isRefused ? (
        <Text role="alert" size="sm" c="var(--pb-danger)">
          {words.badDay}
        </Text>
      ) : null}
    </div>
  )
}
