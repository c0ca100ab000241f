import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { Hit } from '../../../shared/features/search/search.contract.ts'
import { MAX_HITS, SEARCH_KINDS, type SearchKind } from '../../../shared/features/search/search.model.ts'
import { endpoints } from '../../client/client.ts'

/** Hits of a kind that are shown while all kinds are. */
const HITS_OF_ALL = 5

export interface FoundKind {
  readonly kind: SearchKind
  readonly hits: readonly Hit[]
  readonly count: number
  readonly isMore: boolean
}

/** What is found of each kind, asked one by one so that each shows as soon as it is there. Null: not known yet. */
export function useHits(text: string, only: SearchKind | null): readonly (FoundKind | null)[] {
  const isAsked = text.trim() !== ''
  return useQueries({
    queries: SEARCH_KINDS.map((kind) => ({
      ...endpoints.search.hits.queryOptions({ input: { kind, text, limit: kind === only ? MAX_HITS : HITS_OF_ALL } }),
      enabled: isAsked,
      placeholderData: keepPreviousData,
    })),
    combine: (answers) =>
      SEARCH_KINDS.map((kind, index) => {
        const data = isAsked ? answers[index]?.data : undefined
        return data ? { kind, ...data } : null
      }),
  })
}
