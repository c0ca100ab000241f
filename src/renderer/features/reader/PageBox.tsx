import { Group, Text, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { pageIndexOf, pageLabel } from '../../../shared/features/reader/page-labels.ts'
import classes from './PaperReader.module.css'
import { TEXT } from './text.ts'

interface PageBoxProps {
  readonly pageIndex: number
  readonly pageCount: number
  readonly labels: readonly string[]
  readonly onGo: (pageIndex: number) => void
}

/** Shows the page by the name printed on it and takes a name or a number to go to. */
export function PageBox({ pageIndex, pageCount, labels, onGo }: PageBoxProps) {
  const label = pageLabel(labels, pageIndex)
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)

  // The page changed by other means, so what was being typed is about a place somebody left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the page decides.
  useEffect(() => setTyped(null), [pageIndex])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const target = pageIndexOf(labels, pageCount, typed ?? '')
    setTyped(null)
    if (target !== null) onGo(target)
    field.current?.blur()
  }
  return (
    <Group component="form" gap="xs" wrap="nowrap" onSubmit={submit}>
      <TextInput
        ref={field}
        aria-label={TEXT.page}
        size="xs"
        classNames={{ input: classes.pageNumber }}
        value={typed ?? label}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
      />
      <Text component="span" size="sm" c="var(--pb-ink-soft)" className="pb-numbers">
        {label === String(pageIndex + 1) ? TEXT.ofPages(pageCount) : `(${pageIndex + 1} ${TEXT.ofPages(pageCount)})`}
      </Text>
    </Group>
  )
}
