import { Group, Stack, TextInput } from '@mantine/core'
import type { InterviewFields } from '../../features/planner/interview-fields.ts'
import { TEXT } from './text.ts'

interface GoalStepProps {
  readonly role: string
  readonly interview: InterviewFields
  readonly onRole: (role: string) => void
  readonly onInterview: (interview: InterviewFields) => void
}

/** Who one wants to be, and when it is asked. */
export function GoalStep({ role, interview, onRole, onInterview }: GoalStepProps) {
  return (
    <Stack>
      <TextInput
        label={TEXT.goal.role}
        placeholder={TEXT.goal.rolePlaceholder}
        maxLength={200}
        value={role}
        onChange={(event) => onRole(event.currentTarget.value)}
      />
      <Group grow align="flex-end">
        <TextInput
          label={TEXT.goal.company}
          maxLength={100}
          value={interview.company}
          onChange={(event) => onInterview({ ...interview, company: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={TEXT.goal.date}
          value={interview.heldOn}
          onChange={(event) => onInterview({ ...interview, heldOn: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  )
}
