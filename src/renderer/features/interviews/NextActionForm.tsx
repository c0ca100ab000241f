import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NextAction, Round } from '../../../shared/features/interviews/rounds.contract.ts'
import type { NextActionOf } from '../../../shared/features/interviews/rounds.model.ts'
import { endpoints } from '../../client/client.ts'
import { dayText, timeText } from '../../ui/day-text.ts'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = ROUNDS_TEXT.action

interface NextActionFormProps {
  readonly round: Round
  readonly of: NextActionOf
  readonly action: NextAction
}

/** One thing to do within a day, which becomes a block; it can be taken back. */
export function NextActionForm({ round, of, action }: NextActionFormProps) {
  const [title, setTitle] = useState('')
  const plan = useMutation(endpoints.interviews.planNextAction.mutationOptions({ onError: onFailure, onSuccess: () => setTitle('') }))
  const drop = useMutation(endpoints.interviews.dropNextAction.mutationOptions({ onError: onFailure }))
  const { id: roundId, today } = round
  if (action.title !== '') {
    return (
      <div>
        <Text fw={600}>{words.planned(action.title)}</Text>
        <Group gap="sm">
          {action.blockId === null ? (
            <Text size="sm">{words.gone}</Text>
          ) : (
            <Link to="/plan">
              {action.day === null ? words.noTime : words.at(dayText(action.day, today), timeText(action.startMinute ?? 0))}
            </Link>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => drop.mutate({ roundId, of })}>
            {words.drop}
          </Button>
        </Group>
      </div>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '' && !plan.isPending) plan.mutate({ roundId, of, title })
      }}
    >
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={words.label}
          description={words.hint}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" disabled={title.trim() === ''} loading={plan.isPending}>
          {words.plan}
        </Button>
      </Group>
    </form>
  )
}
