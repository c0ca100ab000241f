import { Radio, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { INTERVIEW_20, totalBudgetMs } from '../../../shared/features/reading/protocol.model.ts'
import type { SessionMode } from '../../../shared/features/reading/session-clock.model.ts'
import { durationText } from '../../../shared/kernel/duration.ts'
import type { ProtocolId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

export interface SessionChoice {
  readonly protocolId: ProtocolId
  readonly mode: SessionMode
}

export const FIRST_CHOICE: SessionChoice = { protocolId: INTERVIEW_20.id, mode: 'free' }

interface SessionFieldsProps {
  readonly choice: SessionChoice
  readonly onChange: (choice: SessionChoice) => void
}

/** How a session is to run: protocol and mode. */
export function SessionFields({ choice, onChange }: SessionFieldsProps) {
  const protocols = useQuery(endpoints.reading.protocols.queryOptions())
  const options = (protocols.data ?? [INTERVIEW_20]).map(({ id, name, phases }) => ({
    value: id,
    label: `${name}, ${durationText(totalBudgetMs(phases))}`,
  }))
  return (
    <>
      <Select
        label={TEXT.start.protocol}
        data={options}
        value={choice.protocolId}
        onChange={(value) => onChange({ ...choice, protocolId: (value ?? INTERVIEW_20.id) as ProtocolId })}
        allowDeselect={false}
      />
      <Radio.Group label={TEXT.start.mode} value={choice.mode} onChange={(value) => onChange({ ...choice, mode: value as SessionMode })}>
        <Stack gap="xs" mt="xs">
          {Object.entries(TEXT.modes).map(([value, { label, hint }]) => (
            <Radio key={value} value={value} label={label} description={hint} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  )
}
