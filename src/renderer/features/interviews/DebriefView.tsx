import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconArrowRight, IconFlag } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Round } from '../../../shared/features/interviews/rounds.contract.ts'
import { DEBRIEF_STEPS, type DebriefStep } from '../../../shared/features/interviews/rounds.model.ts'
import { client, endpoints } from '../../client/client.ts'
import { DebriefAnswers } from './DebriefAnswers.tsx'
import classes from './Interviews.module.css'
import { NextActionForm } from './NextActionForm.tsx'
import { RoundQuestions } from './RoundQuestions.tsx'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { SavedText } from './SavedText.tsx'
import { ToldInRound } from './ToldInRound.tsx'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = ROUNDS_TEXT.debriefing

interface DebriefViewProps {
  readonly round: Round
  readonly clock: ReactNode
  readonly onBack: () => void
  readonly onFinished: () => void
}

/** Five steps, each saved as it goes; left at any of them and taken up there again. */
export function DebriefView({ round, clock, onBack, onFinished }: DebriefViewProps) {
  const [step, setStep] = useState<DebriefStep>(round.step)
  const keep = useMutation(endpoints.interviews.saveDebrief.mutationOptions({ onError: onFailure }))
  const finish = useMutation(
    endpoints.interviews.finishDebrief.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: words.finished, withBorder: true })
        onFinished()
      },
    }),
  )
  const index = DEBRIEF_STEPS.indexOf(step)
  const go = (to: DebriefStep | undefined) => {
    if (!to) return
    setStep(to)
    keep.mutate({ roundId: round.id, step: to })
  }
  return (
    <div className={classes.debrief}>
      <nav className={classes.way} aria-label={words.way}>
        {DEBRIEF_STEPS.map((each, place) => (
          <button
            key={each}
            type="button"
            className={classes.wayStep}
            aria-current={each === step ? 'step' : undefined}
            onClick={() => go(each)}
          >
            <span className={`${classes.wayNumber} pb-numbers`}>{place + 1}</span>
            {words.steps[each]}
          </button>
        ))}
      </nav>
      {clock}
      <Step key={step} step={step} round={round} />
      <div className={classes.bar}>
        <Group gap="xs">
          <Button variant="subtle" onClick={onBack}>
            {words.back}
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            disabled={index === 0}
            onClick={() => go(DEBRIEF_STEPS[index - 1])}
          >
            {words.previous}
          </Button>
        </Group>
        {step === 'action' ? (
          <Button
            leftSection={<IconFlag size={16} aria-hidden />}
            loading={finish.isPending}
            onClick={() => finish.mutate({ roundId: round.id })}
          >
            {words.finish}
          </Button>
        ) : (
          <Button rightSection={<IconArrowRight size={16} aria-hidden />} onClick={() => go(DEBRIEF_STEPS[index + 1])}>
            {words.next}
          </Button>
        )}
      </div>
      {finish.error ? (
        <Text role="alert" c="var(--pb-danger)">
          {whyNot(finish.error)}
        </Text>
      ) : null}
    </div>
  )
}

function whyNot(error: Error & { readonly code?: string; readonly data?: unknown }): string {
  if (error.code === 'ACTION_MISSING') return words.actionMissing
  if (error.code === 'QUESTIONS_OPEN') return words.openQuestions((error.data as { readonly count: number }).count)
  return TEXT.failed
}

function Step({ step, round }: { readonly step: DebriefStep; readonly round: Round }) {
  const { id: roundId } = round
  const save = (change: { recall?: string; surprises?: string; inControl?: string; notInControl?: string }) =>
    client.interviews.saveDebrief({ roundId, ...change })
  switch (step) {
    case 'recall':
      return (
        <>
          <section className={classes.card}>
            <SavedText
              label={words.recall}
              hint={words.recallHint}
              initial={round.recall}
              minRows={5}
              onSave={(recall) => save({ recall })}
            />
          </section>
          <RoundQuestions round={round} />
        </>
      )
    case 'surprises':
      return (
        <section className={classes.card}>
          <SavedText
            label={words.surprises}
            hint={words.surprisesHint}
            initial={round.surprises}
            minRows={6}
            onSave={(surprises) => save({ surprises })}
          />
        </section>
      )
    case 'answers':
      return (
        <>
          <DebriefAnswers round={round} />
          <ToldInRound roundId={roundId} />
        </>
      )
    case 'control':
      return (
        <section className={classes.card}>
          <p className={classes.soft}>{words.controlHint}</p>
          <div className={classes.pair}>
            <SavedText label={ROUNDS_TEXT.inControl} initial={round.inControl} minRows={6} onSave={(inControl) => save({ inControl })} />
            <SavedText
              label={ROUNDS_TEXT.notInControl}
              initial={round.notInControl}
              minRows={6}
              onSave={(notInControl) => save({ notInControl })}
            />
          </div>
        </section>
      )
    case 'action':
      return (
        <section className={classes.card}>
          <NextActionForm round={round} of="debrief" action={round.action} />
        </section>
      )
  }
}
