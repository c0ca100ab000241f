import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Children, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import classes from './Settings.module.css'
import { TEXT } from './text.ts'

interface SearchablePartsProps {
  /** What is looked for at first. */
  readonly find?: string | undefined
  readonly children: ReactNode
}

/**
 * Parts of a page with a field above that leaves those which hold everything that is typed: in their words, fields and
 * hints, or in `data-words`, which says what else people call it.
 */
export function SearchableParts({ find = '', children }: SearchablePartsProps) {
  const page = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(find)
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set())
  const parts = Children.toArray(children)
  useLayoutEffect(() => {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
    const shown = [...(page.current?.children ?? [])].map(wordsOf)
    setHidden(new Set(shown.flatMap((text, index) => (words.every((word) => text.includes(word)) ? [] : [index]))))
  }, [typed])
  return (
    <>
      <div className={classes.search}>
        <TextInput
          aria-label={TEXT.search.label}
          placeholder={TEXT.search.label}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <span className={classes.hint} role="status">
          {typed.trim() === '' ? '' : TEXT.search.shown(parts.length - hidden.size, parts.length)}
        </span>
      </div>
      {hidden.size === parts.length ? <EmptyState {...TEXT.search.nothing} /> : null}
      <div className={classes.page} ref={page}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of the page never change their order.
          <div key={index} hidden={hidden.has(index)}>
            {part}
          </div>
        ))}
      </div>
    </>
  )
}

function wordsOf(part: Element): string {
  const others = part.querySelector<HTMLElement>('[data-words]')?.dataset.words ?? ''
  return `${part.textContent ?? ''} ${others}`.toLowerCase()
}
