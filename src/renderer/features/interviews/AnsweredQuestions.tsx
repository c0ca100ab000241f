import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Mock } from '../../../shared/features/interviews/mocks.contract.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Interviews.module.css'
import { OutcomePicker } from './OutcomePicker.tsx'
import { oneLine } from './one-line.ts'
import { QuestionHistory } from './QuestionHistory.tsx'
import { TEXT } from './text.ts'

const words = TEXT.score

/** What was asked and how it went; what was missed goes on from here, and says what became of it. */
export function AnsweredQuestions({ mock }: { readonly mock: Mock }) {
  const review = useMutation(
    endpoints.interviews.reviewMissed.mutationOptions({
      onSuccess: ({ isNewQuestion }) => {
        notifications.show({ message: isNewQuestion ? words.madeCard : words.madeReview, withBorder: true })
      },
      onError: (error) => {
        notifications.show({ message: 'code' in error && error.code === 'NO_CARD' ? words.noCard : TEXT.failed, color: 'red' })
      },
    }),
  )
  return (
    <div>
      {mock.questionList.map((question, index) => (
        <section key={question.id} className={classes.answered} aria-label={oneLine(question.prompt)}>
          <div className={classes.rowHead}>
            <Text fw={600}>
              {index + 1}. {oneLine(question.prompt)}
            </Text>
            <Text size="sm" c="var(--pb-ink-soft)" className="pb-numbers" flex="none">
              {words.minutes(clockText(question.activeMs))}
            </Text>
          </div>
          {question.notes.trim() === '' ? null : (
            <Text size="sm" c="var(--pb-ink-soft)">
              {question.notes}
            </Text>
          )}
          <Group justify="space-between">
            <OutcomePicker question={question} isLabelled={false} />
            {question.outcome === 'missed' && !question.isReviewed ? (
              <Button
                size="compact-sm"
                variant="light"
                loading={review.isPending && review.variables.mockQuestionId === question.id}
                onClick={() => review.mutate({ mockQuestionId: question.id })}
              >
                {question.questionId === null ? words.toCard : words.toReview}
              </Button>
            ) : null}
            {question.isReviewed && question.questionId ? (
              <Link to="/practice/questions/$questionId" params={{ questionId: question.questionId }}>
                {words.reviewed}
              </Link>
            ) : null}
          </Group>
          {question.questionId && (question.isReviewed || question.outcome === 'missed') ? (
            <QuestionHistory questionId={question.questionId} />
          ) : null}
        </section>
      ))}
    </div>
  )
}
