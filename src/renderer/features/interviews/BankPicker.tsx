import { Button, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mock } from '../../../shared/features/interviews/mocks.contract.ts'
import type { MockId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Interviews.module.css'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = TEXT.prepare
const MOST_SHOWN = 30

interface BankPickerProps {
  readonly isOpen: boolean
  readonly mockId: MockId
  readonly listed: Mock['questionList']
  readonly onClose: () => void
}

/** Questions chosen by hand: search the bank, add what fits. */
export function BankPicker({ isOpen, mockId, listed, onClose }: BankPickerProps) {
  const [text, setText] = useState('')
  const found = useQuery({
    ...endpoints.practice.questions.queryOptions({ input: { text, limit: MOST_SHOWN } }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const add = useMutation(endpoints.interviews.addMockQuestion.mutationOptions({ onError: onFailure }))
  return (
    <Modal opened={isOpen} onClose={onClose} title={words.choose} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <TextInput
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mb="sm"
      />
      {found.data?.questions.length === 0 ? <p className={classes.soft}>{words.nothingFound}</p> : null}
      <ul className={classes.list} aria-label={words.choose}>
        {(found.data?.questions ?? []).map(({ id, title }) => {
          const isListed = listed.some(({ questionId }) => questionId === id)
          return (
            <li key={id} className={classes.question}>
              <span className={classes.grow}>{title}</span>
              <Button
                size="compact-sm"
                variant="light"
                disabled={isListed}
                aria-label={`${isListed ? words.added : words.add}: ${title}`}
                onClick={() => add.mutate({ mockId, question: { questionId: id } })}
              >
                {isListed ? words.added : words.add}
              </Button>
            </li>
          )
        })}
      </ul>
    </Modal>
  )
}
