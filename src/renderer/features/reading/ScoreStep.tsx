import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { LINES, type ScoreStage, type Scores, type SessionDetails, scoreRefusal } from '../../../shared/features/reading/reading.model.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

interface ScoreStepProps {
  readonly session: SessionDetails
  readonly stage: ScoreStage
  readonly onSecondLook?: () => void
}

/** The rubric: every line of the card from 0 to 4, each number with what it means. */
export function ScoreStep({ session, stage, onSecondLook }: ScoreStepProps) {
  // Shown at once; main's refusal takes it back.
  const [chosen, setChosen] = useState<Scores>({})
  const score = useMutation(endpoints.reading.score.mutationOptions({ onError: () => setChosen({}) }))
  const isLocked = scoreRefusal(stage, session.scores) !== null
  return (
    <section aria-labelledby={`score-${stage}`}>
      <Title order={2} size="h3" id={`score-${stage}`}>
        {TEXT.page[stage]}
      </Title>
      <Group justify="space-between" mb="md">
        <Text c="var(--pb-ink-soft)">
          {stage === 'before' ? (isLocked ? TEXT.page.locked : TEXT.page.beforeHint) : TEXT.page.afterHint}
        </Text>
        {onSecondLook ? (
          <Button variant="default" onClick={onSecondLook}>
            {TEXT.page.secondLook}
          </Button>
        ) : null}
      </Group>
      <Stack gap="lg">
        {LINES.map((line) => {
          const value = chosen[line] ?? session.scores[stage][line]
          return (
            <Radio.Group
              key={line}
              label={TEXT.lines[line].label}
              description={value === undefined ? TEXT.lines[line].hint : TEXT.anchors[value]}
              value={value === undefined ? '' : String(value)}
              onChange={(picked) => {
                setChosen((before) => ({ ...before, [line]: Number(picked) }))
                score.mutate({ sessionId: session.id, stage, line, score: Number(picked) })
              }}
            >
              <Group gap="lg" mt="xs">
                {TEXT.anchors.map((anchor, index) => (
                  <Radio
                    key={anchor}
                    value={String(index)}
                    label={String(index)}
                    title={anchor}
                    aria-label={`${index}: ${anchor}`}
                    disabled={isLocked}
                  />
                ))}
              </Group>
            </Radio.Group>
          )
        })}
      </Stack>
      {score.error ? (
        <Text role="alert" c="var(--pb-danger)" mt="sm">
          {TEXT.failed}
        </Text>
      ) : null}
    </section>
  )
}
