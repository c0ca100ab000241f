import { Group, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mock } from '../../../shared/features/interviews/mocks.contract.ts'
import { OUTCOMES, type Outcome } from '../../../shared/features/interviews/mocks.model.ts'
import { endpoints } from '../../client/client.ts'
import { oneLine } from './one-line.ts'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

interface OutcomePickerProps {
  readonly question: Pick<Mock['questionList'][number], 'id' | 'outcome' | 'prompt'>
  readonly isLabelled?: boolean
}

/** How an answer went: good, shaky or missed. */
export function OutcomePicker({ question, isLabelled = true }: OutcomePickerProps) {
  // Shown at once; main's refusal takes it back.
  const [chosen, setChosen] = useState<Outcome | null>(null)
  const save = useMutation(
    endpoints.interviews.saveMockQuestion.mutationOptions({
      onError: () => {
        setChosen(null)
        onFailure()
      },
    }),
  )
  const label = isLabelled ? { label: TEXT.run.outcome } : { 'aria-label': `${TEXT.run.outcome} ${oneLine(question.prompt)}` }
  return (
    <Radio.Group
      {...label}
      value={chosen ?? question.outcome ?? ''}
      onChange={(outcome) => {
        setChosen(outcome as Outcome)
        save.mutate({ mockQuestionId: question.id, outcome: outcome as Outcome })
      }}
    >
      <Group gap="lg" mt={isLabelled ? 'xs' : 0}>
        {OUTCOMES.map((outcome) => (
          <Radio key={outcome} value={outcome} label={TEXT.outcomes[outcome]} />
        ))}
      </Group>
    </Radio.Group>
  )
}
