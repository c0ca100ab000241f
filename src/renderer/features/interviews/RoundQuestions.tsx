import { ActionIcon, NumberInput, Text, TextInput, Title, VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconGripVertical, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Round, RoundQuestion } from '../../../shared/features/interviews/rounds.contract.ts'
import { client, endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { useReorder } from '../../ui/use-reorder.ts'
import classes from './Interviews.module.css'
import { oneLine } from './one-line.ts'
import { RoundOutcome } from './RoundOutcome.tsx'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { SavedText } from './SavedText.tsx'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = ROUNDS_TEXT.asked

/** What was asked, in the order it was; a line a question, opened for its details. */
export function RoundQuestions({ round }: { readonly round: Round }) {
  const [announced, setAnnounced] = useState('')
  const [wished, setWished] = useState<readonly string[] | null>(null)
  const order = useMutation(
    endpoints.interviews.orderRoundQuestions.mutationOptions({ onError: onFailure, onSettled: () => setWished(null) }),
  )
  const list = wished ? round.questionList.toSorted((a, b) => wished.indexOf(a.id) - wished.indexOf(b.id)) : round.questionList
  const reorder = useReorder(list.length, (from, to) => {
    const ids = list.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (!moved) return
    ids.splice(to, 0, moved)
    setWished(ids)
    order.mutate({ roundId: round.id, order: ids })
    setAnnounced(words.moved(to + 1, ids.length))
  })
  return (
    <section className={classes.card} aria-labelledby="round-asked">
      <Title order={2} size="h4" id="round-asked">
        {words.title}
      </Title>
      <p className={classes.soft}>{words.hint}</p>
      <div ref={reorder.list} className={classes.questions} {...reorder.drag}>
        {list.map((question, index) => (
          <QuestionRow key={question.id} question={question} number={index + 1} handle={reorder.handle(index)} />
        ))}
      </div>
      <AddQuestion roundId={round.id} />
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
    </section>
  )
}

interface QuestionRowProps {
  readonly question: RoundQuestion
  readonly number: number
  readonly handle: ReturnType<ReturnType<typeof useReorder>['handle']>
}

function QuestionRow({ question, number, handle }: QuestionRowProps) {
  const [isOpen, setOpen] = useState(false)
  const remove = useMutation(
    endpoints.interviews.removeRoundQuestion.mutationOptions({
      onError: onFailure,
      onSuccess: (_nothing, { roundQuestionId }) =>
        offerUndo(words.removed, () => void client.interviews.restoreRoundQuestion({ roundQuestionId }).catch(onFailure)),
    }),
  )
  return (
    <div className={classes.roundQuestion}>
      <div className={classes.questionLine}>
        <button type="button" className={classes.handle} aria-label={words.move(number)} title={TEXT.prepare.moveHint} {...handle}>
          <IconGripVertical size={16} aria-hidden />
        </button>
        <span className={`${classes.number} pb-numbers`}>{number}</span>
        <span className={classes.grow}>{oneLine(question.prompt)}</span>
        {question.outcome === null ? null : (
          <Text size="sm" c="var(--pb-ink-soft)">
            {TEXT.outcomes[question.outcome]}
          </Text>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.details(number)}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.remove(number)}
          onClick={() => remove.mutate({ roundQuestionId: question.id })}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {isOpen ? <Details question={question} /> : null}
    </div>
  )
}

function Details({ question }: { readonly question: RoundQuestion }) {
  const { id: roundQuestionId, prompt, minutes, reaction, questionId, questionTitle } = question
  const save = useMutation(endpoints.interviews.saveRoundQuestion.mutationOptions({ onError: onFailure }))
  const [shown, setShown] = useState<number | string>(minutes ?? '')
  return (
    <div className={classes.details}>
      <SavedText
        label={words.words}
        initial={prompt}
        minRows={1}
        maxLength={5_000}
        isNeeded
        onSave={(text) => client.interviews.saveRoundQuestion({ roundQuestionId, prompt: text })}
      />
      <NumberInput
        label={words.minutes}
        w="8rem"
        min={1}
        max={600}
        allowDecimal={false}
        value={shown}
        onChange={(value) => {
          setShown(value)
          if (value === '') save.mutate({ roundQuestionId, minutes: null })
          if (typeof value === 'number' && value >= 1 && value <= 600) save.mutate({ roundQuestionId, minutes: value })
        }}
      />
      <SavedText
        label={words.reaction}
        initial={reaction}
        minRows={1}
        maxLength={2_000}
        onSave={(text) => client.interviews.saveRoundQuestion({ roundQuestionId, reaction: text })}
      />
      <RoundOutcome question={question} />
      {questionId ? (
        <Link to="/practice/questions/$questionId" params={{ questionId }}>
          {words.card(questionTitle)}
        </Link>
      ) : null}
    </div>
  )
}

function AddQuestion({ roundId }: { readonly roundId: Round['id'] }) {
  const [prompt, setPrompt] = useState('')
  const add = useMutation(
    endpoints.interviews.addRoundQuestion.mutationOptions({
      // The next one may be half typed by now.
      onError: (_error, asked) => setPrompt((typed) => typed || asked.prompt),
    }),
  )
  const isFull = add.error !== null && 'code' in add.error && add.error.code === 'LIST_FULL'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (prompt.trim() === '') return
        add.mutate({ roundId, prompt })
        setPrompt('')
      }}
    >
      <TextInput
        label={words.add}
        placeholder={words.addHint}
        maxLength={5_000}
        value={prompt}
        error={add.error ? (isFull ? words.full : TEXT.failed) : undefined}
        onChange={(event) => setPrompt(event.currentTarget.value)}
      />
    </form>
  )
}
