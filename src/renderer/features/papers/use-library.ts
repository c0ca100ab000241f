import { PAPER_SORTS, PAPER_STATUSES, type PaperSort, type PaperStatus } from '../../../shared/features/papers/papers.model.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'

export interface LibraryView {
  readonly layout: 'grid' | 'list'
  readonly sort: PaperSort
  readonly isDescending: boolean
  readonly status: PaperStatus | null
  readonly tag: string | null
}

/** How the library is shown: remembered over restarts. */
export function useLibraryView(): readonly [LibraryView, (change: Partial<LibraryView>) => void] {
  const [layout, setLayout] = useLayoutValue<string>('library.layout', 'grid')
  const [sort, setSort] = useLayoutValue<string>('library.sort', 'added')
  const [isDescending, setDescending] = useLayoutValue<boolean>('library.descending', true)
  const [status, setStatus] = useLayoutValue<string>('library.status', '')
  const [tag, setTag] = useLayoutValue<string>('library.tag', '')
  const view: LibraryView = {
    layout: layout === 'list' ? 'list' : 'grid',
    sort: PAPER_SORTS.find((name) => name === sort) ?? 'added',
    isDescending,
    status: PAPER_STATUSES.find((name) => name === status) ?? null,
    tag: tag || null,
  }
  const change = (next: Partial<LibraryView>) => {
    if (next.layout !== undefined) setLayout(next.layout)
    if (next.sort !== undefined) setSort(next.sort)
    if (next.isDescending !== undefined) setDescending(next.isDescending)
    if (next.status !== undefined) setStatus(next.status ?? '')
    if (next.tag !== undefined) setTag(next.tag ?? '')
  }
  return [view, change]
}
