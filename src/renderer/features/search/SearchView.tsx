import { Button, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { SearchKind } from '../../../shared/features/search/search.model.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { HitList } from './HitList.tsx'
import { KindFilter } from './KindFilter.tsx'
import classes from './Search.module.css'
import { TEXT } from './text.ts'
import { type FoundKind, useHits } from './use-hits.ts'

interface SearchViewProps {
  readonly text: string
  /** The only kind that is shown; null: all. */
  readonly only: SearchKind | null
  readonly onSearch: (text: string, only: SearchKind | null) => void
}

/** One field over everything. Down and Up go through the hits, Enter opens one, Esc comes back to the field. */
export function SearchView({ text, only, onSearch }: SearchViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const found = useHits(text, only)
  const known = found.filter((kind) => kind !== null)
  const shown = known.filter(({ kind, count }) => count > 0 && (only === null || kind === only))
  const isSearch = text.trim() !== ''
  const isAnswered = isSearch && found.every((kind) => kind !== null)
  useEffect(() => field.current?.focus(), [])
  useActions(
    useMemo(
      () => [
        {
          ...{ id: 'search.focus', label: TEXT.focus, group: TEXT.group, keys: ['/', 'mod+shift+f'] },
          run: () => field.current?.select(),
        },
      ],
      [],
    ),
  )
  const onKeyDown = (event: KeyboardEvent) => walk(event, place.current, field.current)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only moves the focus among the links inside.
    <div ref={place} className={classes.search} onKeyDown={onKeyDown}>
      <div className={classes.ask}>
        <TextInput
          ref={field}
          type="search"
          size="md"
          aria-label={TEXT.field}
          placeholder={TEXT.placeholder}
          leftSection={<IconSearch size={20} aria-hidden />}
          maxLength={500}
          value={text}
          onChange={(event) => onSearch(event.currentTarget.value, only)}
        />
        {isSearch ? <KindFilter found={known} only={only} onChange={(kind) => onSearch(text, kind)} /> : null}
        <Text component="output" className={classes.spoken} aria-live="polite">
          {isAnswered
            ? TEXT.summary(
                total(shown),
                shown.some(({ isMore }) => isMore),
              )
            : ''}
        </Text>
      </div>
      {isSearch ? null : <EmptyState {...TEXT.start} />}
      {isAnswered && shown.length === 0 ? <EmptyState {...TEXT.nothing(text.trim())} /> : null}
      {shown.map((group) => (
        <Group key={group.kind} group={group} isOnly={only !== null} onShowAll={() => onSearch(text, group.kind)} />
      ))}
    </div>
  )
}

interface GroupProps {
  readonly group: FoundKind
  readonly isOnly: boolean
  readonly onShowAll: () => void
}

function Group({ group: { kind, hits, count, isMore }, isOnly, onShowAll }: GroupProps) {
  const label = TEXT.kinds[kind]
  return (
    <section aria-label={label} className={classes.group}>
      <Title order={2} size="h5" className={classes.heading}>
        {label} <span className={`${classes.count} pb-numbers`}>{TEXT.count(count, isMore)}</span>
      </Title>
      <HitList hits={hits} label={label} />
      {count <= hits.length ? null : isOnly ? (
        <Text size="sm" c="var(--pb-ink-soft)" px="sm">
          {TEXT.firstOnly(hits.length)}
        </Text>
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={onShowAll} data-hit>
          {TEXT.showAll(label)}
        </Button>
      )}
    </section>
  )
}

function total(groups: readonly FoundKind[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}

/** Arrow keys through the hits in the order they stand; from the field the first is below, and Enter there opens it. */
function walk(event: KeyboardEvent, place: HTMLElement | null, field: HTMLInputElement | null): void {
  if (!place || !field || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const isInField = event.target === field
  const links = [...place.querySelectorAll<HTMLElement>('[data-hit]')]
  const at = links.indexOf(event.target as HTMLElement)
  if (!isInField && at < 0) return
  const next = {
    ArrowDown: links[at + 1],
    ArrowUp: isInField ? undefined : (links[at - 1] ?? field),
    Escape: isInField ? undefined : field,
  }[event.key]
  if (next) {
    event.preventDefault()
    next.focus()
  } else if (isInField && event.key === 'Enter') {
    links[0]?.click()
  }
}
