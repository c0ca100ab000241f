import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Marker, Place, Section } from '../../../shared/features/sections/sections.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import type { SectionTarget } from '../../../shared/kernel/section-targets.ts'
import { endpoints } from '../../client/client.ts'
import { SECTION_NAMES } from '../../ui/section-names.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT } from './text.ts'

export interface SectionOrders {
  readonly set: (target: SectionTarget, place: Place) => void
  /** Takes the marker away and offers it back. */
  readonly remove: (marker: Marker) => void
  readonly reset: (target: SectionTarget) => void
}

export interface PaperSections {
  readonly state: 'waiting' | 'found' | 'unreadable'
  readonly sections: readonly Section[]
  readonly markers: readonly Marker[]
  /** Targets that the person set, moved or took away. */
  readonly own: readonly SectionTarget[]
}

const NOTHING: PaperSections = { state: 'waiting', sections: [], markers: [], own: [] }

/** A paper's sections and markers, and what the person can do with the markers. */
export function useSections(paperId: PaperId): { readonly found: PaperSections; readonly orders: SectionOrders } {
  const { data = NOTHING } = useQuery(endpoints.sections.ofPaper.queryOptions({ input: { paperId } }))
  const { mutate: set } = useMutation(endpoints.sections.setMarker.mutationOptions())
  const { mutate: remove } = useMutation(endpoints.sections.removeMarker.mutationOptions())
  const { mutate: reset } = useMutation(endpoints.sections.resetMarker.mutationOptions())
  const orders = useMemo<SectionOrders>(
    () => ({
      set: (target, { pageIndex, yTop }) => set({ paperId, target, pageIndex, yTop: Math.max(0, yTop) }),
      remove: ({ target, isOwn, ...place }) =>
        remove(
          { paperId, target },
          {
            onSuccess: () =>
              offerUndo(TEXT.removed(SECTION_NAMES[target]), () =>
                isOwn ? set({ paperId, target, ...place }) : reset({ paperId, target }),
              ),
          },
        ),
      reset: (target) => reset({ paperId, target }),
    }),
    [paperId, set, remove, reset],
  )
  return { found: data, orders }
}
