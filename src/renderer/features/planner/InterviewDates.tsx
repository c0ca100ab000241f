import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import classes from './CampaignForm.module.css'
import type { InterviewFields } from './campaign-fields.ts'
import { CAMPAIGN_TEXT } from './campaign-text.ts'

interface InterviewDatesProps {
  readonly interviews: readonly InterviewFields[]
  readonly onChange: (interviews: readonly InterviewFields[]) => void
}

/** When the interviews are. A row counts once it has a name and a day. */
export function InterviewDates({ interviews, onChange }: InterviewDatesProps) {
  const change = (changed: InterviewFields) =>
    onChange(interviews.map((interview) => (interview.key === changed.key ? changed : interview)))
  const nextKey = Math.max(-1, ...interviews.map(({ key }) => key)) + 1
  return (
    <fieldset className={classes.shares}>
      <legend className={classes.legend}>{CAMPAIGN_TEXT.interviews}</legend>
      {interviews.map((interview) => (
        <Group key={interview.key} wrap="nowrap" gap="sm">
          <TextInput
            flex={1}
            aria-label={CAMPAIGN_TEXT.label}
            placeholder={CAMPAIGN_TEXT.labelHint}
            maxLength={200}
            value={interview.label}
            onChange={(event) => change({ ...interview, label: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            aria-label={CAMPAIGN_TEXT.date}
            min="1970-01-02"
            max="2200-12-31"
            value={interview.heldOn}
            onChange={(event) => change({ ...interview, heldOn: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={CAMPAIGN_TEXT.removeInterview(interview.label)}
            onClick={() => onChange(interviews.filter(({ key }) => key !== interview.key))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...interviews, { key: nextKey, label: '', heldOn: '' }])}
        >
          {CAMPAIGN_TEXT.addInterview}
        </Button>
      </Group>
    </fieldset>
  )
}
