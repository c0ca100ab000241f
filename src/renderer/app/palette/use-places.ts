import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

/** Somewhere to go that was found by what was typed. */
export interface Place {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly go: () => void
}

const MAX_OF_A_KIND = 5

/** Papers, sessions and journal entries that match. Nothing typed, nothing asked. */
export function usePlaces(typed: string): readonly Place[] {
  const navigate = useNavigate()
  const isAsked = typed.trim() !== ''
  const journal = useQuery({
    ...endpoints.journal.search.queryOptions({ input: { text: typed, template: null } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  if (!isAsked) return []
  return (journal.data?.hits ?? []).slice(0, MAX_OF_A_KIND).map(({ entry }) => ({
    id: `journal.${entry.id}`,
    group: TEXT.journal,
    label: entry.title || entry.excerpt || TEXT.untitled,
    go: () => void navigate({ to: '/journal/$entryId', params: { entryId: entry.id } }),
  }))
}
