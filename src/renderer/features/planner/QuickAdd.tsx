import { Button, Group, Text, TextInput } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useState } from 'react'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client, endpoints } from '../../client/client.ts'
import { QuickPreview } from './QuickPreview.tsx'
import { TEXT } from './text.ts'

interface QuickAddProps {
  readonly field: RefObject<HTMLInputElement | null>
  /** Null while main has not said which day it is. */
  readonly today: IsoDate | null
  /** Hands over the order that takes the block back. */
  readonly onAdded: (undo: () => Promise<unknown>) => void
}

/** One line, one block. The line stays when it could not be added. */
export function QuickAdd({ field, today, onAdded }: QuickAddProps) {
  const [line, setLine] = useState('')
  const add = useMutation(
    endpoints.planner.quickAdd.mutationOptions({
      onSuccess(block) {
        setLine('')
        onAdded(() => client.planner.removeBlock({ blockId: block.id }))
      },
    }),
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ line })
  }
  const hasNoTitle = add.error !== null && isDefinedError(add.error)
  return (
    <form onSubmit={onSubmit}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          aria-label={TEXT.quickAdd.label}
          placeholder={TEXT.quickAdd.placeholder}
          value={line}
          error={hasNoTitle ? TEXT.quickAdd.noTitle : null}
          onChange={(event) => setLine(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending}>
          {TEXT.quickAdd.add}
        </Button>
      </Group>
      {line.trim() === '' || today === null ? (
        <Text size="xs" c="var(--pb-ink-soft)" pt={4}>
          {TEXT.quickAdd.help}
        </Text>
      ) : (
        <QuickPreview line={line} today={today} />
      )}
    </form>
  )
}
