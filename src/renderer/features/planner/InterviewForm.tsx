import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { MAX_INTERVIEW_MINUTES, MIN_INTERVIEW_MINUTES } from '../../../shared/features/planner/interview-date.ts'
import { FORMAT_NAMES, INTERVIEW_FORMATS } from '../../../shared/kernel/interview-formats.ts'
import classes from './CampaignForm.module.css'
import { CAMPAIGN_TEXT } from './campaign-text.ts'
import { type InterviewFields, nameOf } from './interview-fields.ts'

interface InterviewFormProps {
  readonly interview: InterviewFields
  readonly onChange: (interview: InterviewFields) => void
  readonly onRemove: () => void
}

const FORMATS = INTERVIEW_FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))
const ZONES = Intl.supportedValuesOf('timeZone')

/** One interview: who asks, which round, and when. Without an hour it takes its day. */
export function InterviewForm({ interview, onChange, onRemove }: InterviewFormProps) {
  const change = (part: Partial<InterviewFields>) => onChange({ ...interview, ...part })
  const hasTime = interview.time !== ''
  return (
    <fieldset className={classes.interview} aria-label={CAMPAIGN_TEXT.interview(nameOf(interview))}>
      <TextInput
        size="xs"
        label={CAMPAIGN_TEXT.company}
        maxLength={200}
        value={interview.company}
        onChange={(event) => change({ company: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={CAMPAIGN_TEXT.label}
        placeholder={CAMPAIGN_TEXT.labelHint}
        maxLength={200}
        value={interview.label}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
      <Select
        size="xs"
        label={CAMPAIGN_TEXT.format}
        placeholder={CAMPAIGN_TEXT.noFormat}
        clearable
        clearButtonProps={{ 'aria-label': CAMPAIGN_TEXT.clearFormat }}
        data={FORMATS}
        value={interview.format}
        onChange={(value) => change({ format: INTERVIEW_FORMATS.find((format) => format === value) ?? null })}
      />
      <ActionIcon
        variant="subtle"
        size="input-xs"
        className={classes.remove}
        aria-label={CAMPAIGN_TEXT.removeInterview(nameOf(interview))}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      <TextInput
        type="date"
        size="xs"
        label={CAMPAIGN_TEXT.date}
        min="1970-01-02"
        max="2200-12-31"
        value={interview.heldOn}
        onChange={(event) => change({ heldOn: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        size="xs"
        label={CAMPAIGN_TEXT.time}
        value={interview.time}
        onChange={(event) => change({ time: event.currentTarget.value })}
      />
      <NumberInput
        size="xs"
        label={CAMPAIGN_TEXT.length}
        disabled={!hasTime}
        min={MIN_INTERVIEW_MINUTES}
        max={MAX_INTERVIEW_MINUTES}
        step={15}
        allowDecimal={false}
        value={interview.durationMinutes}
        onChange={(value) => change({ durationMinutes: Number(value) || 0 })}
      />
      <Select
        size="xs"
        label={CAMPAIGN_TEXT.zone}
        placeholder={CAMPAIGN_TEXT.ownZone}
        disabled={!hasTime}
        searchable
        nothingFoundMessage={CAMPAIGN_TEXT.noZone}
        limit={40}
        data={interview.zone === null || ZONES.includes(interview.zone) ? ZONES : [interview.zone, ...ZONES]}
        value={interview.zone}
        onChange={(zone) => change({ zone })}
      />
    </fieldset>
  )
}
