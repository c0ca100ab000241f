import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Review } from '../../../shared/features/week-review/week-review.contract.ts'
import { REVIEW_STEPS } from '../../../shared/features/week-review/week-review.model.ts'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client, endpoints } from '../../client/client.ts'
import { dayText } from '../../ui/day-text.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { LookBack } from './LookBack.tsx'
import { NotDone } from './NotDone.tsx'
import { GoalFields, NoteField, type ReviewWords } from './ReviewFields.tsx'
import { TEXT } from './text.ts'
import classes from './WeekReview.module.css'

interface WeekReviewProps {
  readonly weekStart: IsoDate
  readonly onEntry: (entryId: JournalEntryId) => void
}

/** Looking back on one week: four steps that can be left at any time. */
export function WeekReview({ weekStart, onEntry }: WeekReviewProps) {
  const { data, isError, isFetchedAfterMount } = useQuery({
    ...endpoints.weekReview.review.queryOptions({ input: { weekStart } }),
    refetchOnMount: 'always',
  })
  if (isError) return <EmptyState {...TEXT.missing} />
  // The fields start from what is kept now, not from an older answer: else they would write that back.
  if (!data || !isFetchedAfterMount) return <PageHeader title={TEXT.title} />
  const [first, last] = [data.days[0], data.days.at(-1)]
  return (
    <>
      <PageHeader
        title={TEXT.title}
        subtitle={first && last ? `${dayText(first, data.today)} – ${dayText(last, data.today)}` : null}
        isPainted
      />
      <div className={classes.page}>
        {data.state === 'finished' ? (
          <Finished review={data} onEntry={onEntry} />
        ) : (
          <Wizard key={weekStart} weekStart={weekStart} review={data} onEntry={onEntry} />
        )}
      </div>
    </>
  )
}

function Wizard({ weekStart, review, onEntry }: WeekReviewProps & { readonly review: Review }) {
  const [step, setStep] = useState(review.step)
  const [words, setWords] = useState<ReviewWords>({ goals: [0, 1, 2].map((index) => review.goals[index] ?? ''), note: review.note })
  const autosave = useAutosave((values: ReviewWords) => client.weekReview.save({ weekStart, ...values }))
  const onError = () => {
    notifications.show({ message: TEXT.failed, color: 'red' })
  }
  const finish = useMutation(endpoints.weekReview.finish.mutationOptions({ onError, onSuccess: ({ entryId }) => onEntry(entryId) }))
  const type = (change: Partial<ReviewWords>) => {
    const next = { ...words, ...change }
    setWords(next)
    autosave.change(next)
  }
  const go = (to: number) => {
    setStep(to)
    autosave.flush()
    client.weekReview.save({ weekStart, step: to }).catch(onError)
  }
  // What was typed a moment ago must be in the entry, so it is saved again and waited for.
  const end = () => client.weekReview.save({ weekStart, ...words }).then(() => finish.mutate({ weekStart }), onError)
  return (
    <>
      <nav aria-label={TEXT.stepList}>
        <ol className={classes.steps}>
          {TEXT.steps.map((label, index) => (
            <li key={label}>
              <button type="button" aria-current={index === step ? 'step' : undefined} onClick={() => go(index)}>
                {index + 1}. {label}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {step === 0 ? <LookBack review={review} /> : null}
      {step === 1 ? <NotDone weekStart={weekStart} review={review} /> : null}
      {step === 2 ? <GoalFields words={words} onChange={type} /> : null}
      {step === 3 ? <NoteField words={words} onChange={type} /> : null}
      <div className={classes.foot}>
        <SaveIndicator state={autosave.state} />
        <Group>
          {step > 0 ? (
            <Button variant="default" onClick={() => go(step - 1)}>
              {TEXT.back}
            </Button>
          ) : null}
          {step < REVIEW_STEPS - 1 ? (
            <Button onClick={() => go(step + 1)}>{TEXT.next}</Button>
          ) : (
            <Button loading={finish.isPending} onClick={() => void end()}>
              {TEXT.finish}
            </Button>
          )}
        </Group>
      </div>
    </>
  )
}

function Finished({ review, onEntry }: { readonly review: Review; readonly onEntry: (entryId: JournalEntryId) => void }) {
  const { entryId } = review
  return (
    <>
      <EmptyState {...TEXT.finished}>{entryId ? <Button onClick={() => onEntry(entryId)}>{TEXT.finished.entry}</Button> : null}</EmptyState>
      <LookBack review={review} />
    </>
  )
}
