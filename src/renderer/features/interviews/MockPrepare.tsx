import { Button, Group, NumberInput, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mock } from '../../../shared/features/interviews/mocks.contract.ts'
import { FORMAT_NAMES, INTERVIEW_FORMATS, type InterviewFormat } from '../../../shared/kernel/interview-formats.ts'
import { client, endpoints } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { DrawForm } from './DrawForm.tsx'
import classes from './Interviews.module.css'
import { MockQuestionRows } from './MockQuestionRows.tsx'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = TEXT.prepare

interface MockPrepareProps {
  readonly mock: Mock
  /** Of the bank, with their names. */
  readonly categories: Readonly<Record<string, string>>
}

/** What is asked, by whom, for how long; then the clock. */
export function MockPrepare({ mock, categories }: MockPrepareProps) {
  const start = useMutation(endpoints.interviews.startMock.mutationOptions({}))
  const refusal = start.error
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <section className={classes.card} aria-labelledby="mock-questions">
          <Title order={2} size="h4" id="mock-questions">
            {words.questions}
          </Title>
          <MockQuestionRows mock={mock} />
          <OwnQuestion mock={mock} />
        </section>
      </div>
      <div className={classes.column}>
        <section className={`${classes.card} ${classes.lead}`} aria-label={words.start}>
          <MockFields mock={mock} />
          <Group>
            <Button
              leftSection={<IconPlayerPlay size={18} aria-hidden />}
              disabled={mock.questionList.length === 0}
              loading={start.isPending}
              onClick={() => start.mutate({ mockId: mock.id })}
            >
              {words.start}
            </Button>
          </Group>
          {mock.questionList.length === 0 ? <p className={classes.soft}>{words.noQuestions}</p> : null}
          {refusal ? (
            <Text role="alert" c="var(--pb-danger)">
              {'code' in refusal && refusal.code === 'CLOCK_TAKEN' ? words.taken[refusal.data.by] : TEXT.failed}
            </Text>
          ) : null}
        </section>
        <DrawForm mockId={mock.id} listed={mock.questionList} categories={categories} />
      </div>
    </div>
  )
}

type Fields = Pick<Mock, 'format' | 'partner' | 'targetMinutes'>

function MockFields({ mock }: { readonly mock: Mock }) {
  const [fields, setFields] = useState<Fields>(() => ({ format: mock.format, partner: mock.partner, targetMinutes: mock.targetMinutes }))
  const save = useAutosave((value: Fields) => client.interviews.changeMock({ mockId: mock.id, ...value }))
  const change = (part: Partial<Fields>) => {
    const changed = { ...fields, ...part }
    setFields(changed)
    save.change(changed)
  }
  return (
    <Stack gap="xs" onBlur={save.flush}>
      <Group justify="space-between">
        <p className={classes.soft}>{words.hint}</p>
        <SaveIndicator state={save.state} />
      </Group>
      <div className={classes.fields}>
        <Select
          label={words.format}
          data={INTERVIEW_FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
          value={fields.format}
          allowDeselect={false}
          onChange={(value) => (value ? change({ format: value as InterviewFormat }) : undefined)}
        />
        <NumberInput
          label={words.minutes}
          min={5}
          max={240}
          allowDecimal={false}
          value={fields.targetMinutes}
          onChange={(value) => (typeof value === 'number' && value >= 5 && value <= 240 ? change({ targetMinutes: value }) : undefined)}
        />
        <TextInput
          label={words.partner}
          placeholder={words.partnerHint}
          maxLength={200}
          value={fields.partner}
          onChange={(event) => change({ partner: event.currentTarget.value })}
        />
      </div>
    </Stack>
  )
}

/** A question that is in no bank, one line at a time. */
function OwnQuestion({ mock }: { readonly mock: Mock }) {
  const [prompt, setPrompt] = useState('')
  const add = useMutation(
    endpoints.interviews.addMockQuestion.mutationOptions({
      onError: (_error, { question }) => {
        // The next one may be half typed by now.
        setPrompt((typed) => typed || ('prompt' in question ? question.prompt : ''))
        onFailure()
      },
    }),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (prompt.trim() === '') return
        add.mutate({ mockId: mock.id, question: { prompt } })
        setPrompt('')
      }}
    >
      <TextInput
        label={words.own}
        placeholder={words.ownHint}
        maxLength={5_000}
        value={prompt}
        onChange={(event) => setPrompt(event.currentTarget.value)}
      />
    </form>
  )
}
