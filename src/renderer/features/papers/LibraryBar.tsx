import { ActionIcon, Group, SegmentedControl, Select, TextInput, Tooltip } from '@mantine/core'
import { IconLayoutGrid, IconList, IconSearch, IconSortAscending, IconSortDescending } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { PAPER_SORTS, PAPER_STATUSES, type PaperSort, type PaperStatus } from '../../../shared/features/papers/papers.model.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Library.module.css'
import { SORT_NAMES, STATUS_NAMES, TEXT } from './text.ts'
import type { LibraryView } from './use-library.ts'

interface LibraryBarProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly view: LibraryView
  readonly onView: (change: Partial<LibraryView>) => void
  readonly searchRef: RefObject<HTMLInputElement | null>
}

/** Search, filters, order and layout of the library. */
export function LibraryBar({ text, onText, view, onView, searchRef }: LibraryBarProps) {
  const { data: tags = [] } = useQuery(endpoints.papers.tags.queryOptions())
  const direction = view.isDescending ? TEXT.descending : TEXT.ascending
  return (
    <Group className={classes.bar} gap="sm">
      <TextInput
        ref={searchRef}
        type="search"
        aria-label={TEXT.search}
        placeholder={TEXT.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onText('')
        }}
        className={classes.search}
      />
      <Select
        aria-label={TEXT.status}
        placeholder={TEXT.anyStatus}
        clearable
        data={PAPER_STATUSES.map((status) => ({ value: status, label: STATUS_NAMES[status] }))}
        value={view.status}
        onChange={(status) => onView({ status: status as PaperStatus | null })}
        w="9.5rem"
      />
      {tags.length > 0 ? (
        <Select
          aria-label={TEXT.tag}
          placeholder={TEXT.anyTag}
          clearable
          searchable
          data={tags}
          value={view.tag}
          onChange={(tag) => onView({ tag })}
          w="9rem"
        />
      ) : null}
      <Group gap={4} wrap="nowrap">
        <Select
          aria-label={TEXT.sort}
          allowDeselect={false}
          data={PAPER_SORTS.map((sort) => ({ value: sort, label: SORT_NAMES[sort] }))}
          value={view.sort}
          onChange={(sort) => (sort ? onView({ sort: sort as PaperSort }) : undefined)}
          w="7rem"
        />
        <Tooltip label={direction}>
          <ActionIcon variant="default" size="input-sm" aria-label={direction} onClick={() => onView({ isDescending: !view.isDescending })}>
            {view.isDescending ? <IconSortDescending size={18} aria-hidden /> : <IconSortAscending size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </Group>
      <SegmentedControl
        aria-label={TEXT.view}
        value={view.layout}
        onChange={(layout) => onView({ layout: layout === 'list' ? 'list' : 'grid' })}
        data={[
          { value: 'grid', label: <ViewChoice icon={IconLayoutGrid} name={TEXT.grid} /> },
          { value: 'list', label: <ViewChoice icon={IconList} name={TEXT.list} /> },
        ]}
      />
    </Group>
  )
}

function ViewChoice({ icon: Icon, name }: { readonly icon: typeof IconList; readonly name: string }) {
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={16} aria-hidden />
      {name}
    </Group>
  )
}
