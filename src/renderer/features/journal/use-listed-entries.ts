import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Template } from '../../../shared/features/journal/journal.model.ts'
import type { JournalEntryId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import type { ListedEntry } from './EntryList.tsx'

const PAGE_SIZE = 50
const NONE: readonly ListedEntry[] = []

/** What the list shows: the newest entries, or while something is typed the hits of a search. */
export function useListedEntries(typed: string, template: Template | null) {
  const isSearch = typed.trim() !== ''
  const pages = useInfiniteQuery({
    ...endpoints.journal.entries.infiniteOptions({
      input: (after: JournalEntryId | null) => ({ after, limit: PAGE_SIZE, template }),
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
  const listed = pages.data?.pages.flatMap((page) => page.entries.map((entry): ListedEntry => ({ entry })))
  return {
    isSearch,
    items: (isSearch ? found.data?.hits : listed) ?? NONE,
    isLoaded: isSearch ? found.isSuccess : pages.isSuccess,
    hasMoreHits: isSearch && found.data?.hasMore === true,
    showOlder: !isSearch && pages.hasNextPage ? () => void pages.fetchNextPage() : null,
  }
}
