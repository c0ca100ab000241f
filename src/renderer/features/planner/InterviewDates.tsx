import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import classes from './CampaignForm.module.css'
import { CAMPAIGN_TEXT } from './campaign-text.ts'
import { InterviewForm } from './InterviewForm.tsx'
import { type InterviewFields, newInterview } from './interview-fields.ts'

interface InterviewDatesProps {
  readonly interviews: readonly InterviewFields[]
  readonly onChange: (interviews: readonly InterviewFields[]) => void
  readonly onRemove: (interview: InterviewFields) => void
}

/** When the interviews are. A row counts once it has a name and a day. */
export function InterviewDates({ interviews, onChange, onRemove }: InterviewDatesProps) {
  return (
    <fieldset className={classes.shares}>
      <legend className={classes.legend}>{CAMPAIGN_TEXT.interviews}</legend>
      {interviews.map((interview) => (
        <InterviewForm
          key={interview.key}
          interview={interview}
          onChange={(changed) => onChange(interviews.map((other) => (other.key === changed.key ? changed : other)))}
          onRemove={() => onRemove(interview)}
        />
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...interviews, newInterview(interviews)])}
        >
          {CAMPAIGN_TEXT.addInterview}
        </Button>
      </Group>
    </fieldset>
  )
}
