import { Group, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { OUTCOMES, type Outcome } from '../../../shared/features/interviews/mocks.model.ts'
import type { RoundQuestion } from '../../../shared/features/interviews/rounds.contract.ts'
import { endpoints } from '../../client/client.ts'
import { oneLine } from './one-line.ts'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

/** How an answer in a real interview went. Once it counted on a card, it stays. */
export function RoundOutcome({ question }: { readonly question: RoundQuestion }) {
  // Shown at once; main's refusal takes it back.
  const [chosen, setChosen] = useState<Outcome | null>(null)
  const save = useMutation(
    endpoints.interviews.saveRoundQuestion.mutationOptions({
      onError: () => {
        setChosen(null)
        onFailure()
      },
    }),
  )
  return (
    <Radio.Group
      aria-label={ROUNDS_TEXT.asked.outcomeOf(oneLine(question.prompt))}
      value={chosen ?? question.outcome ?? ''}
      onChange={(outcome) => {
        setChosen(outcome as Outcome)
        save.mutate({ roundQuestionId: question.id, outcome: outcome as Outcome })
      }}
    >
      <Group gap="lg">
        {OUTCOMES.map((outcome) => (
          <Radio key={outcome} value={outcome} label={TEXT.outcomes[outcome]} disabled={question.isReviewed} />
        ))}
      </Group>
    </Radio.Group>
  )
}
