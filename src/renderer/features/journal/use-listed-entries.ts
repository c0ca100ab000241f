import { keepPreviousData, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Template } from '../../../shared/features/journal/journal.model.ts'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { endpoints } from '../../client/client.ts'
import type { ListedEntry } from './EntryList.tsx'

const PAGE_SIZE = 50
export interface EntryFilter {
  readonly template: Template | null
  readonly tag: string | null
  /** Only entries of this day, whatever else is chosen. */
  readonly day: IsoDate | null
}

const NONE: readonly ListedEntry[] = []

/** What the list shows: the newest entries, or while something is typed the hits of a search. */
export function useListedEntries(typed: string, { template, tag, day }: EntryFilter) {
  const isSearch = typed.trim() !== ''
  const pages = useInfiniteQuery({
    ...endpoints.journal.entries.infiniteOptions({
      input: (after: JournalEntryId | null) => ({ after, limit: PAGE_SIZE, template, tag }),
      initialPageParam: null,
      getNextPageParam: (page) => page.next,
    }),
    placeholderData: keepPreviousData,
  })
  const found = useQuery({
    ...endpoints.journal.search.queryOptions({ input: { text: typed, template } }),
    enabled: isSearch,
    placeholderData: keepPreviousData,
  })
  const ofDay = useQuery({
    ...endpoints.journal.ofDay.queryOptions({ input: day ? { day } : skipToken }),
    placeholderData: keepPreviousData,
  })
  const dayItems = ofDay.data?.map((entry): ListedEntry => ({ entry }))
  const listed = pages.data?.pages.flatMap((page) => page.entries.map((entry): ListedEntry => ({ entry })))
  return {
    isSearch,
    items: (isSearch ? found.data?.hits : day ? dayItems : listed) ?? NONE,
    isLoaded: isSearch ? found.isSuccess : day ? ofDay.isSuccess : pages.isSuccess,
    hasMoreHits: isSearch && found.data?.hasMore === true,
    showOlder: !isSearch && !day && pages.hasNextPage ? () => void pages.fetchNextPage() : null,
  }
}
