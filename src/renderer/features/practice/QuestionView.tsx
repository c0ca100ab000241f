import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CardInfo } from './memory/CardInfo.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { TEXT } from './text.ts'
import { useRestoreQuestion } from './use-practice-orders.ts'

/** One question once it is read, or why it cannot be. */
export function QuestionView({ id }: { readonly id: QuestionId }) {
  const question = useQuery(endpoints.practice.question.queryOptions({ input: { questionId: id } }))
  const restore = useRestoreQuestion()
  if (question.error && 'code' in question.error && question.error.code === 'QUESTION_NOT_FOUND') {
    return (
      <EmptyState title={TEXT.bank.gone.title} hint={TEXT.bank.gone.hint}>
        <Button variant="light" onClick={() => restore.mutate({ questionId: id })}>
          {TEXT.bank.gone.restore}
        </Button>
      </EmptyState>
    )
  }
  if (question.error) return <EmptyState {...TEXT.unreadable} />
  return question.data ? (
    <>
      <QuestionEditor question={question.data} />
      <CardInfo questionId={id} />
    </>
  ) : null
}
