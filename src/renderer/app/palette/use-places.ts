import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { phraseToFind } from '../../../shared/features/papers/search.model.ts'
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

/** Papers, places in their text, and journal entries that match. Nothing typed, nothing asked. */
export function usePlaces(typed: string): readonly Place[] {
  const navigate = useNavigate()
  const isAsked = typed.trim() !== ''
  const asked = { enabled: isAsked, placeholderData: keepPreviousData }
  const papers = useQuery({ ...endpoints.papers.search.queryOptions({ input: { text: typed } }), ...asked })
  const journal = useQuery({ ...endpoints.journal.search.queryOptions({ input: { text: typed, template: null } }), ...asked })
  if (!isAsked) return []
  const found: readonly (readonly Place[])[] = [
    (papers.data?.papers ?? []).map((paper) => ({
      id: `paper.${paper.id}`,
      group: TEXT.papers,
      label: paper.title,
      go: () => void navigate({ to: '/read/$paperId', params: { paperId: paper.id } }),
    })),
    (papers.data?.pages ?? []).map(({ paperId, title, pageIndex, pageLabel, snippet }) => ({
      id: `page.${paperId}.${pageIndex}`,
      group: TEXT.pages,
      label: TEXT.pageOf(title, pageLabel),
      go: () => void navigate({ to: '/read/$paperId', params: { paperId }, search: { page: pageIndex, find: phraseToFind(snippet) } }),
    })),
    (journal.data?.hits ?? []).map(({ entry }) => ({
      id: `journal.${entry.id}`,
      group: TEXT.journal,
      label: entry.title || entry.excerpt || TEXT.untitled,
      go: () => void navigate({ to: '/journal/$entryId', params: { entryId: entry.id } }),
    })),
  ]
  return found.flatMap((kind) => kind.slice(0, MAX_OF_A_KIND))
}
