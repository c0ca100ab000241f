import { Button, Collapse, Group, Text, Textarea, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconFlag, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Mock, RunningMock } from '../../../shared/features/interviews/mocks.contract.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { client } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { MarkdownView } from '../../ui/markdown/MarkdownView.tsx'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import classes from './Interviews.module.css'
import { OutcomePicker } from './OutcomePicker.tsx'
import { oneLine } from './one-line.ts'
import { TEXT } from './text.ts'
import { useRunOrders } from './use-mock-orders.ts'

const words = TEXT.run

interface MockRunProps {
  readonly mock: Mock
  readonly run: RunningMock
  /** What records it. */
  readonly recorder: ReactNode
}

/** The interview itself: one question at a time, its clock and the whole one, notes, the model answer when wanted. */
export function MockRun({ mock, run, recorder }: MockRunProps) {
  const { goTo, pause, resume, end } = useRunOrders()
  const { questionIndex: index, totalMs, targetMs } = run
  const question = mock.questionList[index]
  const isPaused = run.status === 'paused'
  const last = mock.questionList.length - 1
  const go = goTo.mutate
  const [pauseIt, resumeIt] = [pause.mutate, resume.mutate]
  useActions(
    useMemo(
      () => [
        {
          ...{ id: 'interviews.next', label: words.next, group: words.group, keys: ['arrowright'] },
          isEnabled: () => index < last,
          run: () => go({ questionIndex: index + 1 }),
        },
        {
          ...{ id: 'interviews.previous', label: words.previous, group: words.group, keys: ['arrowleft'] },
          isEnabled: () => index > 0,
          run: () => go({ questionIndex: index - 1 }),
        },
        {
          ...{ id: 'interviews.pause', label: isPaused ? words.resume : words.pause, group: words.group, keys: ['p'] },
          run: () => (isPaused ? resumeIt({}) : pauseIt({})),
        },
      ],
      [go, pauseIt, resumeIt, index, last, isPaused],
    ),
  )
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <section className={`${classes.card} ${classes.lead}`} aria-label={words.question(index + 1, last + 1)}>
          <Group justify="space-between" align="flex-start">
            <Title order={2} size="h5">
              {words.question(index + 1, last + 1)}
            </Title>
            <div className={classes.clocks}>
              <div>
                <Text size="sm" c="var(--pb-ink-soft)">
                  {isPaused ? words.paused : words.ofQuestion}
                </Text>
                <div role="timer" aria-label={words.ofQuestion} className={`${classes.clock} pb-numbers`}>
                  {clockText(run.questionMs[index] ?? 0)}
                </div>
              </div>
              <div>
                <Text size="sm" c="var(--pb-ink-soft)" className="pb-numbers">
                  {words.total} {words.target(clockText(targetMs))}
                </Text>
                <div
                  role="timer"
                  aria-label={words.total}
                  className={`${classes.clock} pb-numbers`}
                  data-over={totalMs > targetMs || undefined}
                >
                  {clockText(totalMs)}
                </div>
              </div>
            </div>
          </Group>
          {question ? <AskedQuestion key={question.id} question={question} /> : null}
          <div className={classes.bar}>
            <Group gap="xs">
              <Button
                variant="default"
                disabled={index === 0}
                leftSection={<IconArrowLeft size={16} aria-hidden />}
                onClick={() => go({ questionIndex: index - 1 })}
              >
                {words.previous}
              </Button>
              <Button
                disabled={index === last}
                rightSection={<IconArrowRight size={16} aria-hidden />}
                onClick={() => go({ questionIndex: index + 1 })}
              >
                {words.next}
              </Button>
            </Group>
            <Group gap="xs">
              <Button
                variant="default"
                leftSection={isPaused ? <IconPlayerPlayFilled size={16} aria-hidden /> : <IconPlayerPauseFilled size={16} aria-hidden />}
                onClick={() => (isPaused ? resumeIt({}) : pauseIt({}))}
              >
                {isPaused ? words.resume : words.pause}
              </Button>
              <Button
                variant={index === last ? 'filled' : 'default'}
                leftSection={<IconFlag size={16} aria-hidden />}
                loading={end.isPending}
                onClick={() => end.mutate({})}
              >
                {words.end}
              </Button>
            </Group>
          </div>
        </section>
      </div>
      <div className={classes.column}>
        {recorder}
        <section className={classes.card} aria-label={words.list}>
          <Title order={2} size="h5">
            {words.list}
          </Title>
          <ol className={classes.steps}>
            {mock.questionList.map((each, at) => (
              <li key={each.id}>
                <button
                  type="button"
                  className={classes.step}
                  aria-current={at === index ? 'step' : undefined}
                  onClick={() => go({ questionIndex: at })}
                >
                  <span className="pb-numbers">{at + 1}</span>
                  <span className={classes.oneLine}>{oneLine(each.prompt)}</span>
                  {each.outcome ? <span>{TEXT.outcomes[each.outcome]}</span> : null}
                  <span className="pb-numbers">{clockText(run.questionMs[at] ?? 0)}</span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  )
}

function AskedQuestion({ question }: { readonly question: Mock['questionList'][number] }) {
  const { id: mockQuestionId } = question
  const [notes, setNotes] = useState(question.notes)
  const [isShown, setShown] = useState(false)
  const save = useAutosave((text: string) => client.interviews.saveMockQuestion({ mockQuestionId, notes: text }))
  return (
    <>
      <div className={classes.asked}>
        <MarkdownView text={question.prompt} {...TEXT.markdown} />
      </div>
      <Textarea
        label={words.notes}
        description={words.notesHint}
        autosize
        minRows={4}
        maxLength={20_000}
        value={notes}
        onBlur={save.flush}
        onChange={(event) => {
          setNotes(event.currentTarget.value)
          save.change(event.currentTarget.value)
        }}
      />
      <Group justify="space-between">
        <OutcomePicker question={question} />
        <SaveIndicator state={save.state} />
      </Group>
      <div>
        <Button variant="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? words.hideAnswer : words.showAnswer}
        </Button>
        <Collapse expanded={isShown}>
          <section aria-label={words.answer}>
            {question.answer.trim() === '' ? (
              <p className={classes.soft}>{words.noAnswer}</p>
            ) : (
              <MarkdownView text={question.answer} {...TEXT.markdown} />
            )}
          </section>
        </Collapse>
      </div>
    </>
  )
}
