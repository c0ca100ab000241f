import { Button, Group, Text } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useState } from 'react'
import { type LinkChoice, type LinkGroup, takeLink } from '../../../shared/features/planner/quick-link.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client, endpoints } from '../../client/client.ts'
import { linkChange } from './block-link.ts'
import { QuickLine } from './QuickLine.tsx'
import { QuickPreview } from './QuickPreview.tsx'
import { TEXT } from './text.ts'

interface QuickAddProps {
  readonly field: RefObject<HTMLInputElement | null>
  /** What a block can open. */
  readonly links: readonly LinkGroup[]
  /** Null while main has not said which day it is. */
  readonly today: IsoDate | null
  /** Hands over the order that takes the block back. */
  readonly onAdded: (undo: () => Promise<unknown>) => void
}

/** One line, one block. The line stays when it could not be added. */
export function QuickAdd({ field, links, today, onAdded }: QuickAddProps) {
  const [line, setLine] = useState('')
  const [chosen, setChosen] = useState<LinkChoice | null>(null)
  const add = useMutation(
    endpoints.planner.quickAdd.mutationOptions({
      onSuccess(block) {
        setLine('')
        setChosen(null)
        onAdded(() => client.planner.removeBlock({ blockId: block.id }))
      },
    }),
  )
  const refusal = add.error !== null && isDefinedError(add.error) ? add.error.code : null
  const trouble = refusal === null ? null : refusal === 'NO_TITLE' ? TEXT.quickAdd.noTitle : TEXT.quickAdd.linkGone
  const taken = takeLink(line, links, chosen)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { link } = taken
    add.mutate({
      line: taken.line,
      ...(link ? { link: { ...linkChange(link.value), name: link.label.slice(0, 300), pillar: link.pillar } } : {}),
    })
  }
  return (
    <form onSubmit={onSubmit}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <QuickLine field={field} links={links} line={line} error={trouble} onLine={setLine} onChoose={setChosen} />
        <Button type="submit" loading={add.isPending}>
          {TEXT.quickAdd.add}
        </Button>
      </Group>
      {line.trim() === '' || today === null ? (
        <Text size="xs" c="var(--pb-ink-soft)" pt={4}>
          {TEXT.quickAdd.help}
        </Text>
      ) : (
        <QuickPreview {...taken} today={today} />
      )}
    </form>
  )
}
