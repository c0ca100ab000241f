import { Button, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Interviews.module.css'
import { TEXT } from './text.ts'

const words = TEXT.prepare
const MOST_SHOWN = 30

interface BankPickerProps {
  readonly isOpen: boolean
  readonly title: string
  /** The word on the button beside each question. */
  readonly add: string
  /** On a list already, so they can't be added again. */
  readonly listed?: readonly (QuestionId | null)[]
  readonly onAdd: (questionId: QuestionId) => void
  readonly onClose: () => void
}

/** Questions chosen by hand: search the bank, take what fits. */
export function BankPicker({ isOpen, title, add, listed = [], onAdd, onClose }: BankPickerProps) {
  const [text, setText] = useState('')
  const found = useQuery({
    ...endpoints.practice.questions.queryOptions({ input: { text, limit: MOST_SHOWN } }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
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
      <ul className={classes.list} aria-label={title}>
        {(found.data?.questions ?? []).map(({ id, title: question }) => {
          const isListed = listed.includes(id)
          const label = isListed ? words.added : add
          return (
            <li key={id} className={classes.question}>
              <span className={classes.grow}>{question}</span>
              <Button size="compact-sm" variant="light" disabled={isListed} aria-label={`${label}: ${question}`} onClick={() => onAdd(id)}>
                {label}
              </Button>
            </li>
          )
        })}
      </ul>
    </Modal>
  )
}
