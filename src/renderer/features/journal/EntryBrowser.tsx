import { ActionIcon, Button, Group, Select, Text, TextInput } from '@mantine/core'
import { IconCalendarMonth, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { TEMPLATES, type Template } from '../../../shared/features/journal/journal.model.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import type { Action } from '../../ui/actions/action.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { EntryList, type ListedEntry } from './EntryList.tsx'
import classes from './Journal.module.css'
import { MonthCalendar } from './MonthCalendar.tsx'
import { TEXT } from './text.ts'
import { useListedEntries } from './use-listed-entries.ts'

const KINDS = [{ value: 'all', label: TEXT.allKinds }, ...TEMPLATES.map((value) => ({ value, label: TEXT.templates[value] }))]

/** Search, filter and the list of entries. */
export function EntryBrowser({ openId }: { readonly openId: string | null }) {
  const [typed, setTyped] = useState('')
  const [template, setTemplate] = useState<Template | null>(null)
  const [tag, setTag] = useState<string | null>(null)
  const [day, setDay] = useState<IsoDate | null>(null)
  const [hasCalendar, setCalendar] = useState(false)
  const { data: tags = [] } = useQuery(endpoints.journal.tags.queryOptions())
  const searchField = useRef<HTMLInputElement>(null)
  const { items, isLoaded, isSearch, hasMoreHits, showOlder } = useListedEntries(typed, {
    template,
    tag: tags.find((known) => known === tag) ?? null,
    day,
  })
  useListKeys(items, openId, () => searchField.current?.focus())
  return (
    <div className={classes.browser}>
      <div className={classes.filters}>
        <TextInput
          ref={searchField}
          type="search"
          aria-label={TEXT.search}
          placeholder={TEXT.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group gap="xs" wrap="nowrap">
          <Select
            flex={1}
            aria-label={TEXT.filter}
            size="xs"
            data={KINDS}
            value={template ?? 'all'}
            allowDeselect={false}
            onChange={(value) => setTemplate(TEMPLATES.find((candidate) => candidate === value) ?? null)}
          />
          {tags.length > 0 ? (
            <Select
              flex={1}
              size="xs"
              aria-label={TEXT.tagFilter}
              data={[{ value: '', label: TEXT.allTags }, ...tags]}
              value={tag ?? ''}
              allowDeselect={false}
              onChange={(value) => setTag(value || null)}
            />
          ) : null}
          <ActionIcon
            variant={hasCalendar ? 'light' : 'subtle'}
            aria-pressed={hasCalendar}
            aria-label={TEXT.calendar.toggle}
            onClick={() => {
              setCalendar(!hasCalendar)
              setDay(null)
            }}
          >
            <IconCalendarMonth size={18} />
          </ActionIcon>
        </Group>
      </div>
      {hasCalendar ? <MonthCalendar day={day} onChoose={setDay} /> : null}
      <nav className={classes.list} aria-label={TEXT.list}>
        {isLoaded && items.length === 0 ? (
          <EmptyState {...(isSearch || template || tag || day ? TEXT.nothingFound : TEXT.empty)} />
        ) : (
          <EntryList items={items} />
        )}
        {hasMoreHits ? (
          <Text size="sm" c="var(--pb-ink-soft)" p="sm">
            {TEXT.moreHits}
          </Text>
        ) : null}
        {showOlder ? (
          <Button variant="subtle" fullWidth onClick={showOlder}>
            {TEXT.more}
          </Button>
        ) : null}
      </nav>
    </div>
  )
}

/** `/` goes to the search, `j` and `k` walk down and up the list. */
function useListKeys(items: readonly ListedEntry[], openId: string | null, focusSearch: () => void): void {
  const navigate = useNavigate()
  const latest = useRef({ items, openId, focusSearch })
  latest.current = { items, openId, focusSearch }
  useActions(
    useMemo<readonly Action[]>(() => {
      const step = (by: number) => () => {
        const { items: listed, openId: current } = latest.current
        const at = listed.findIndex((item) => item.entry.id === current)
        const next = listed[at === -1 ? 0 : at + by]
        if (next) void navigate({ to: '/journal/$entryId', params: { entryId: next.entry.id } })
      }
      return [
        { id: 'journal.search', label: TEXT.search, group: TEXT.group, keys: ['/'], run: () => latest.current.focusSearch() },
        { id: 'journal.next', label: TEXT.next, group: TEXT.group, keys: ['j'], run: step(1) },
        { id: 'journal.previous', label: TEXT.previous, group: TEXT.group, keys: ['k'], run: step(-1) },
      ]
    }, [navigate]),
  )
}
