import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconGripVertical, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mock } from '../../../shared/features/interviews/mocks.contract.ts'
import { client, endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { useReorder } from '../../ui/use-reorder.ts'
import classes from './Interviews.module.css'
import { oneLine } from './one-line.ts'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = TEXT.prepare

/** The questions in the order they are asked; moved by their handle, by hand or by key. */
export function MockQuestionRows({ mock }: { readonly mock: Mock }) {
  const [announced, setAnnounced] = useState('')
  /** The order that was sent and is not answered yet. */
  const [wished, setWished] = useState<readonly string[] | null>(null)
  const order = useMutation(
    endpoints.interviews.orderMockQuestions.mutationOptions({ onError: onFailure, onSettled: () => setWished(null) }),
  )
  const remove = useMutation(
    endpoints.interviews.removeMockQuestion.mutationOptions({
      onError: onFailure,
      onSuccess: (_nothing, { mockQuestionId }) =>
        offerUndo(words.removed, () => void client.interviews.restoreMockQuestion({ mockQuestionId }).catch(onFailure)),
    }),
  )
  const questions = wished ? mock.questionList.toSorted((a, b) => wished.indexOf(a.id) - wished.indexOf(b.id)) : mock.questionList
  const reorder = useReorder(questions.length, (from, to) => {
    const ids = questions.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (!moved) return
    ids.splice(to, 0, moved)
    setWished(ids)
    order.mutate({ mockId: mock.id, order: ids })
    setAnnounced(words.moved(to + 1, ids.length))
  })
  return (
    <>
      <div ref={reorder.list} className={classes.questions} {...reorder.drag}>
        {questions.map((question, index) => (
          <div key={question.id} className={classes.question}>
            <button
              type="button"
              className={classes.handle}
              aria-label={words.move(index + 1)}
              title={words.moveHint}
              {...reorder.handle(index)}
            >
              <IconGripVertical size={16} aria-hidden />
            </button>
            <span className={`${classes.number} pb-numbers`}>{index + 1}</span>
            <span className={classes.grow}>{oneLine(question.prompt)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.remove(index + 1)}
              onClick={() => remove.mutate({ mockQuestionId: question.id })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
      </div>
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
    </>
  )
}
