import { Button, Text, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { pageLabel } from '../../../shared/features/reader/page-labels.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import classes from './PaperReader.module.css'
import { Tool } from './Toolbar.tsx'
import { TEXT } from './text.ts'
import type { Find, FindOptions } from './use-find.ts'

const SWITCHES = [
  ['isCaseSensitive', TEXT.caseSensitive],
  ['isWholeWord', TEXT.wholeWord],
  ['matchesAccents', TEXT.diacritics],
] as const satisfies readonly (readonly [keyof FindOptions, string])[]

interface FindBarProps {
  readonly find: Find
  readonly labels: readonly string[]
  /** Counts up whenever find is asked for, so that asking again takes the focus back. */
  readonly asked: number
  readonly isListed: boolean
  readonly onListed: (isListed: boolean) => void
  readonly onClose: () => void
}

/** Find in the paper: Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ find, labels, asked, isListed, onListed, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null)
  const { options, result } = find
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking takes the focus.
  useEffect(() => field.current?.select(), [asked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') find.again(event.shiftKey)
    else return
    event.preventDefault()
  }
  return (
    <search className={classes.find} aria-label={TEXT.find}>
      <TextInput
        ref={field}
        size="sm"
        w="16rem"
        aria-label={TEXT.findLabel}
        placeholder={TEXT.find}
        value={options.query}
        onChange={(event) => find.change({ query: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Text component="span" size="sm" data-count className={`pb-numbers ${classes.count}`} c="var(--pb-ink-soft)">
        {countText(find)}
      </Text>
      <Announcement words={spokenText(find, labels)} />
      <Tool label={TEXT.findPrevious} Icon={IconChevronUp} onClick={() => find.again(true)} isDisabled={result.total === 0} />
      <Tool label={TEXT.findNext} Icon={IconChevronDown} onClick={() => find.again(false)} isDisabled={result.total === 0} />
      {SWITCHES.map(([name, label]) => (
        <Button
          key={name}
          size="compact-sm"
          variant={options[name] ? 'light' : 'subtle'}
          color={options[name] ? 'teal' : 'gray'}
          aria-pressed={options[name]}
          onClick={() => find.change({ [name]: !options[name] })}
        >
          {label}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant={isListed ? 'light' : 'subtle'}
        color={isListed ? 'teal' : 'gray'}
        aria-pressed={isListed}
        onClick={() => onListed(!isListed)}
      >
        {TEXT.findList}
      </Button>
      <Tool label={TEXT.findClose} Icon={IconX} onClick={onClose} />
    </search>
  )
}

function countText({ options, result }: Find): string {
  if (options.query === '') return ''
  if (result.total > 0) return TEXT.matches(result.current, result.total)
  return result.isPending ? TEXT.searching : TEXT.noMatch
}

/** What is heard: the place of the match as well, and nothing while it is still being looked for. */
function spokenText({ options, result }: Find, labels: readonly string[]): string {
  if (options.query === '' || result.isPending) return ''
  if (result.total === 0) return TEXT.noMatch
  return TEXT.announceMatch(result.current, result.total, pageLabel(labels, result.pageIndex))
}
