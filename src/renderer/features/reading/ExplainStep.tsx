import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  EXPLANATION_FIELDS,
  type ExplanationField,
  isExplanationEmpty,
  LINES,
  type SessionDetails,
} from '../../../shared/features/reading/reading.model.ts'
import { client, endpoints } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { TEXT } from './text.ts'

type Fields = Readonly<Record<ExplanationField, string>>

/** The bullet card and the explanation in full; both save themselves. */
export function ExplainStep({ session, isSpoken }: { readonly session: SessionDetails; readonly isSpoken: boolean }) {
  // The fields own their text from here on: an answer from main must not overtake the hand that types.
  const [fields, setFields] = useState<Fields>(
    () => Object.fromEntries(EXPLANATION_FIELDS.map((field) => [field, session.explanation[field]])) as Fields,
  )
  const save = useAutosave((value: Fields) => client.reading.saveExplanation({ sessionId: session.id, ...value }))
  const finish = useMutation(endpoints.reading.finishExplanation.mutationOptions())
  const isFinished = session.explanation.finishedAt !== null
  const change = (field: ExplanationField, text: string) => {
    const changed = { ...fields, [field]: text }
    setFields(changed)
    save.change(changed)
  }
  const onFinish = async () => {
    // What was typed last may still be on its way.
    await client.reading.saveExplanation({ sessionId: session.id, ...fields })
    finish.mutate({ sessionId: session.id })
  }
  const isEmpty = !isSpoken && isExplanationEmpty({ ...fields, finishedAt: null })
  return (
    <section aria-labelledby="explain-heading">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h3" id="explain-heading">
          {TEXT.page.explain}
        </Title>
        <SaveIndicator state={save.state} />
      </Group>
      <Text c="var(--pb-ink-soft)" mb="md">
        {TEXT.page.explainHint}
      </Text>
      <Stack gap="sm" onBlur={save.flush}>
        {LINES.map((line) => (
          <Textarea
            key={line}
            label={TEXT.lines[line].label}
            description={TEXT.lines[line].hint}
            autosize
            minRows={1}
            maxLength={20_000}
            value={fields[line]}
            onChange={(event) => change(line, event.currentTarget.value)}
          />
        ))}
        <Textarea
          label={TEXT.page.explanation}
          autosize
          minRows={5}
          maxLength={20_000}
          value={fields.explanation}
          onChange={(event) => change('explanation', event.currentTarget.value)}
        />
        {isFinished ? (
          <Text c="var(--pb-ink-soft)" size="sm">
            {TEXT.page.explained}
          </Text>
        ) : (
          <Group>
            <Button disabled={isEmpty} loading={finish.isPending} onClick={() => void onFinish()}>
              {TEXT.page.finishExplain}
            </Button>
            {isEmpty ? (
              <Text size="sm" c="var(--pb-ink-soft)">
                {TEXT.page.empty}
              </Text>
            ) : null}
          </Group>
        )}
      </Stack>
    </section>
  )
}
