import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { ReferenceKind } from '../../../shared/kernel/reference.ts'
import { client, endpoints } from '../../client/client.ts'
import { placeHref } from '../../ui/place-href.ts'
import { type ReferenceSource, ReferenceSourceProvider, type ReferenceTarget } from '../../ui/references/reference-source.ts'
import { TEXT } from './text.ts'

/** Names that are kept up to date at once; of more the ones asked for first are let go. */
const MAX_KNOWN = 200

interface Ref {
  readonly kind: ReferenceKind
  readonly id: string
}

/** Gives every editor and every preview below it names and places of what texts refer to. */
export function LinksProvider({ children }: { readonly children: ReactNode }) {
  const [refs, setRefs] = useState<readonly Ref[]>([])
  const { data } = useQuery({ ...endpoints.links.targets.queryOptions({ input: { refs: [...refs] } }), enabled: refs.length > 0 })
  const board = useMemo(() => createBoard(setRefs), [])
  useEffect(() => {
    if (data) board.fill(data.map(({ kind, id, name, state, place }) => ({ kind, id, name, state, href: place && placeHref(place) })))
  }, [data, board])
  return <ReferenceSourceProvider value={board.source}>{children}</ReferenceSourceProvider>
}

/** Collects what is asked for in one go, and tells what is known. */
function createBoard(ask: (refs: readonly Ref[]) => void) {
  const known = new Map<string, ReferenceTarget>()
  const wanted = new Map<string, Ref>()
  const listeners = new Set<() => void>()
  let isAsking = false
  const askSoon = () => {
    if (isAsking) return
    isAsking = true
    // Asked for while something is drawn, so the question waits until that is done.
    queueMicrotask(() => {
      isAsking = false
      for (const key of [...wanted.keys()].slice(0, Math.max(0, wanted.size - MAX_KNOWN))) wanted.delete(key)
      ask([...wanted.values()])
    })
  }
  const source: ReferenceSource = {
    suggest: async (letters) => {
      const found = await client.links.suggest({ text: letters.slice(0, 100) })
      return found.map(({ kind, id, name }) => ({ kind, id, label: name, hint: TEXT.kinds[kind] }))
    },
    target(kind, id) {
      const key = `${kind}:${id}`
      if (!wanted.has(key)) {
        wanted.set(key, { kind, id })
        askSoon()
      }
      return known.get(key)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const fill = (targets: readonly (Ref & ReferenceTarget)[]) => {
    let hasChanged = false
    for (const { kind, id, name, state, href } of targets) {
      const key = `${kind}:${id}`
      const before = known.get(key)
      if (before?.name === name && before.state === state && before.href === href) continue
      known.set(key, { name, state, href })
      hasChanged = true
    }
    if (hasChanged) for (const listener of listeners) listener()
  }
  return { source, fill }
}
