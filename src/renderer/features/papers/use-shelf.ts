import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { PaperSummary } from '../../../shared/features/papers/papers.model.ts'
import { endpoints } from '../../client/client.ts'
import type { LibraryView } from './use-library.ts'

/** Papers asked for at a time. */
const STRETCH = 60

export interface Shelf {
  /** How many papers the filters leave, and how many there are. Undefined until main has answered for the first time. */
  readonly matching: number | undefined
  readonly total: number | undefined
  /** Undefined while it is on its way. */
  readonly paperAt: (index: number) => PaperSummary | undefined
  readonly hasFailed: boolean
}

/** The part of the library that is looked at: papers from `first` up to but not including `end`. */
export function useShelf({ sort, isDescending, status, tag }: LibraryView, first: number, end: number): Shelf {
  const firstStretch = Math.floor(first / STRETCH)
  const stretches = Array.from({ length: Math.max(1, Math.ceil(end / STRETCH) - firstStretch) }, (_, offset) => firstStretch + offset)
  const choice = { sort, isDescending, ...(status ? { status } : {}), ...(tag ? { tag } : {}) }
  const answers = useQueries({
    queries: stretches.map((stretch) =>
      endpoints.papers.shelf.queryOptions({ input: { ...choice, from: stretch * STRETCH, count: STRETCH } }),
    ),
  })
  const answer = answers.find(({ data }) => data)?.data
  // The last numbers stay while others are on their way, so that nothing flickers.
  const last = useRef(answer)
  last.current = answer ?? last.current
  return {
    matching: last.current?.matching,
    total: last.current?.total,
    paperAt: (index) => answers[stretches.indexOf(Math.floor(index / STRETCH))]?.data?.papers[index % STRETCH],
    hasFailed: answers.some(({ isError }) => isError),
  }
}
