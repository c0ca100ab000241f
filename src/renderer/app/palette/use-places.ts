import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Hit } from '../../../shared/features/search/search.contract.ts'
import { useHits } from '../../features/search/use-hits.ts'
import { placeHref } from '../../ui/place-href.ts'
import type { settingsParts } from './settings-parts.ts'
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
  const parts = useSettingsParts(typed)
  if (typed.trim() === '') return []
  const settings = parts.map((title) => ({
    id: `settings.${title}`,
    group: TEXT.settings,
    label: title,
    go: () => void navigate({ to: '/settings', search: { find: title } }),
  }))
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
  if (places.length === 0) return settings
  return [...settings, ...places, { ...all, go: () => void navigate({ to: '/search', search: { q: typed.trim() } }) }]
}

/** The list comes with the first letter, so that the start page stays light. */
function useSettingsParts(typed: string): readonly string[] {
  const [find, setFind] = useState<typeof settingsParts | null>(null)
  const isTyped = typed.trim() !== ''
  useEffect(() => {
    if (isTyped) void import('./settings-parts.ts').then((parts) => setFind(() => parts.settingsParts))
  }, [isTyped])
  return find?.(typed) ?? []
}

function labelOf({ title, body, pageLabel, place }: Hit): string {
  const name = title.map(({ text }) => text).join('') || body.map(({ text }) => text).join('') || TEXT.untitled
  return place.kind === 'page' ? TEXT.pageOf(name, pageLabel ?? '') : name
}
