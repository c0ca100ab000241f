import { Button, Group, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Mock } from '../../../shared/features/interviews/mocks.contract.ts'
import { MOST_POINTS, POINT_KINDS, type PointKind } from '../../../shared/features/interviews/mocks.model.ts'
import { shownPercent } from '../../../shared/features/interviews/rubric.model.ts'
import { client, endpoints } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { AnsweredQuestions } from './AnsweredQuestions.tsx'
import { DimensionScore } from './DimensionScore.tsx'
import classes from './Interviews.module.css'
import { OverallScore } from './OverallScore.tsx'
import { Proposals } from './Proposals.tsx'
import { TEXT } from './text.ts'

const words = TEXT.score

interface MockScoreProps {
  readonly mock: Mock
  /** What was recorded. */
  readonly recordings: ReactNode
}

/** After the clock: what was missed, the rubric with evidence, two strengths and two fixes, and what follows. */
export function MockScore({ mock, recordings }: MockScoreProps) {
  const finish = useMutation(endpoints.interviews.finishMock.mutationOptions({}))
  const { error } = finish
  const code = error && 'code' in error ? error.code : null
  const refusal =
    error === null
      ? null
      : 'code' in error && error.code === 'EVIDENCE_MISSING'
        ? words.missing(error.data.dimensions)
        : code === 'NOTHING_SCORED'
          ? words.nothingScored
          : TEXT.failed
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <section className={classes.card} aria-labelledby="mock-answers">
          <Title order={2} size="h4" id="mock-answers">
            {words.answers}
          </Title>
          <p className={classes.soft}>{words.answersHint}</p>
          <AnsweredQuestions mock={mock} />
        </section>
        <section className={classes.card} aria-labelledby="mock-rubric">
          <Title order={2} size="h4" id="mock-rubric">
            {words.rubric}
          </Title>
          <p className={classes.soft}>{words.rubricHint}</p>
          {mock.rubric.map((dimension) => (
            <DimensionScore
              key={dimension.key}
              mockId={mock.id}
              dimension={dimension}
              percent={shownPercent(dimension, mock.rubric)}
              given={mock.scores[dimension.key]}
            />
          ))}
          <OverallScore mock={mock} />
        </section>
      </div>
      <div className={classes.column}>
        {POINT_KINDS.map((kind) => (
          <Points key={kind} mock={mock} kind={kind} />
        ))}
        <MockNotes mock={mock} />
        <section className={`${classes.card} ${classes.lead}`} aria-labelledby="mock-proposals">
          <Title order={2} size="h4" id="mock-proposals">
            {TEXT.proposals.title}
          </Title>
          <Group>
            <Button
              variant={mock.status === 'finished' ? 'default' : 'filled'}
              loading={finish.isPending}
              onClick={() => finish.mutate({ mockId: mock.id })}
            >
              {mock.status === 'finished' ? words.again : words.finish}
            </Button>
          </Group>
          {refusal ? (
            <Text role="alert" c="var(--pb-danger)">
              {refusal}
            </Text>
          ) : null}
          {mock.status === 'finished' ? <Proposals sourceId={mock.id} /> : null}
        </section>
        {recordings}
      </div>
    </div>
  )
}

/** Two lines, no more: the rule is in the form as well as in the store. */
function Points({ mock, kind }: { readonly mock: Mock; readonly kind: PointKind }) {
  const [texts, setTexts] = useState<readonly string[]>(() =>
    Array.from({ length: MOST_POINTS }, (_none, index) => mock.points[kind]?.[index] ?? ''),
  )
  const save = useAutosave((changed: readonly string[]) => client.interviews.savePoints({ mockId: mock.id, kind, texts: [...changed] }))
  return (
    <section className={classes.card} aria-labelledby={`mock-${kind}`} onBlur={save.flush}>
      <Group justify="space-between">
        <Title order={2} size="h4" id={`mock-${kind}`}>
          {words.points[kind]}
        </Title>
        <SaveIndicator state={save.state} />
      </Group>
      <p className={classes.soft}>{words.pointsHint[kind]}</p>
      {texts.map((text, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: there are always two, and their place is their name.
          key={index}
          aria-label={words.point(kind, index + 1)}
          maxLength={500}
          value={text}
          onChange={(event) => {
            const changed = texts.map((each, at) => (at === index ? event.currentTarget.value : each))
            setTexts(changed)
            save.change(changed)
          }}
        />
      ))}
    </section>
  )
}

function MockNotes({ mock }: { readonly mock: Mock }) {
  const [notes, setNotes] = useState(mock.notes)
  const save = useAutosave((text: string) => client.interviews.changeMock({ mockId: mock.id, notes: text }))
  return (
    <section className={classes.card} aria-label={words.notes} onBlur={save.flush}>
      <Textarea
        label={words.notes}
        autosize
        minRows={3}
        maxLength={20_000}
        value={notes}
        onChange={(event) => {
          setNotes(event.currentTarget.value)
          save.change(event.currentTarget.value)
        }}
      />
      <SaveIndicator state={save.state} />
    </section>
  )
}
