import { useNavigate } from '@tanstack/react-router'
import type { Hit } from '../../../shared/features/search/search.contract.ts'
import { useHits } from '../../features/search/use-hits.ts'
import { placeHref } from '../../ui/place-href.ts'
import { TEXT } from './text.ts'

/** Somewhere to go that was found by what was typed. */
export interface Place {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly go: () => void
}

/** What the search over everything finds, and the way to all of it. Nothing typed, nothing asked. */
export function usePlaces(typed: string): readonly Place[] {
  const navigate = useNavigate()
  const found = useHits(typed, null)
  if (typed.trim() === '') return []
  const places = found.flatMap((group) =>
    (group?.hits ?? []).map((hit) => ({
      id: `${group?.kind}.${hit.id}`,
      group: group ? TEXT.kinds[group.kind] : '',
      label: labelOf(hit),
      go: () => {
        location.hash = placeHref(hit.place)
      },
    })),
  )
  const all = { id: 'search', group: TEXT.search, label: TEXT.searchFor(typed.trim()) }
  return places.length === 0 ? [] : [...places, { ...all, go: () => void navigate({ to: '/search', search: { q: typed.trim() } }) }]
}

function labelOf({ title, body, pageLabel, place }: Hit): string {
  const name = title.map(({ text }) => text).join('') || body.map(({ text }) => text).join('') || TEXT.untitled
  return place.kind === 'page' ? TEXT.pageOf(name, pageLabel ?? '') : name
}
