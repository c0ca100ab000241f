import { Button, Group, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Round, RoundQuestion } from '../../../shared/features/interviews/rounds.contract.ts'
import { client, endpoints } from '../../client/client.ts'
import { BankPicker } from './BankPicker.tsx'
import classes from './Interviews.module.css'
import { oneLine } from './one-line.ts'
import { RoundOutcome } from './RoundOutcome.tsx'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { SavedText } from './SavedText.tsx'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = ROUNDS_TEXT.debriefing

/** Each question: how it went, what one would answer now, and what becomes of it. */
export function DebriefAnswers({ round }: { readonly round: Round }) {
  if (round.questionList.length === 0) return <p className={classes.soft}>{words.noQuestions}</p>
  return (
    <div className={classes.card}>
      <p className={classes.soft}>{words.answersHint}</p>
      {round.questionList.map((question, index) => (
        <section key={question.id} className={classes.answered} aria-label={oneLine(question.prompt)}>
          <Text fw={600}>
            {index + 1}. {oneLine(question.prompt)}
          </Text>
          <RoundOutcome question={question} />
          <SavedText
            label={words.better}
            initial={question.better}
            minRows={2}
            onSave={(better) => client.interviews.saveRoundQuestion({ roundQuestionId: question.id, better })}
          />
          {question.fate === 'open' ? <Decide question={question} /> : <Decided question={question} />}
        </section>
      ))}
    </div>
  )
}

function Decide({ question }: { readonly question: RoundQuestion }) {
  const [isPicking, setPicking] = useState(false)
  const [reason, setReason] = useState<string | null>(null)
  const { id: roundQuestionId, prompt, outcome } = question
  const name = oneLine(prompt)
  const onError = (error: Error & { readonly code?: string }) => {
    if (error.code === 'NO_CARD') notifications.show({ message: words.noCard, color: 'red' })
    else onFailure()
  }
  const match = useMutation(endpoints.interviews.matchRoundQuestion.mutationOptions({ onError, onSuccess: () => setPicking(false) }))
  const make = useMutation(endpoints.interviews.makeRoundCard.mutationOptions({ onError }))
  const leave = useMutation(endpoints.interviews.leaveRoundQuestion.mutationOptions({ onError }))
  const isUnjudged = outcome === null
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="light"
          disabled={isUnjudged}
          aria-label={words.matchNamed(name)}
          onClick={() => setPicking(true)}
        >
          {words.match}
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          disabled={isUnjudged}
          loading={make.isPending}
          aria-label={words.makeNamed(name)}
          onClick={() => make.mutate({ roundQuestionId })}
        >
          {words.make}
        </Button>
        <Button size="compact-sm" variant="subtle" aria-label={words.leaveNamed(name)} onClick={() => setReason('')}>
          {words.leave}
        </Button>
        {isUnjudged ? <span className={classes.soft}>{words.outcomeFirst}</span> : null}
      </Group>
      {reason === null ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim() !== '') leave.mutate({ roundQuestionId, reason })
          }}
        >
          <TextInput
            label={words.leaveReason}
            placeholder={words.leaveReasonHint}
            maxLength={300}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </form>
      )}
      <BankPicker
        isOpen={isPicking}
        title={words.match}
        add={words.matchThis}
        onAdd={(questionId) => match.mutate({ roundQuestionId, questionId })}
        onClose={() => setPicking(false)}
      />
    </>
  )
}

function Decided({ question }: { readonly question: RoundQuestion }) {
  const { id: roundQuestionId, fate, questionId, questionTitle, leftReason, prompt } = question
  const reopen = useMutation(
    endpoints.interviews.reopenRoundQuestion.mutationOptions({
      onSuccess: () => {
        if (fate !== 'left') notifications.show({ message: words.undone, withBorder: true })
      },
      onError: (error) => {
        const isAnswered = 'code' in error && error.code === 'ANSWERED_SINCE'
        notifications.show({ message: isAnswered ? words.answeredSince : TEXT.failed, color: 'red' })
      },
    }),
  )
  return (
    <Group gap="sm">
      {fate === 'left' ? (
        <Text size="sm">{words.left(leftReason ?? '')}</Text>
      ) : (
        <Text size="sm">
          {fate === 'made' ? words.made : words.matched}{' '}
          {questionId ? (
            <Link to="/practice/questions/$questionId" params={{ questionId }}>
              {questionTitle || oneLine(prompt)}
            </Link>
          ) : null}
        </Text>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={words.undoNamed(oneLine(prompt))}
        onClick={() => reopen.mutate({ roundQuestionId })}
      >
        {words.undo}
      </Button>
    </Group>
  )
}
