import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Reference, ReferenceKind } from '../../../shared/kernel/reference.ts'

/** What a reference leads to now. */
export interface ReferenceTarget {
  /** What it is called now; empty: the name in the text has to do. */
  readonly name: string
  readonly state: 'there' | 'deleted' | 'unknown'
  /** The app's own address; null: there is nothing to open. */
  readonly href: string | null
}

interface SuggestedReference extends Reference {
  /** What kind of thing it is, in words. */
  readonly hint: string
}

/** Knows names and places of what texts refer to. The app gives one; without it references are plain words. */
export interface ReferenceSource {
  readonly suggest: (letters: string) => Promise<readonly SuggestedReference[]>
  /** Undefined: not known yet; who subscribed hears when it is. */
  readonly target: (kind: ReferenceKind, id: string) => ReferenceTarget | undefined
  readonly subscribe: (listener: () => void) => () => void
}

const ReferenceSourceContext = createContext<ReferenceSource | null>(null)
export const ReferenceSourceProvider = ReferenceSourceContext.Provider

export function useReferenceSource(): ReferenceSource | null {
  return useContext(ReferenceSourceContext)
}

const NOTHING = () => () => {}

/** What a reference leads to, kept up to date. */
export function useReferenceTarget(kind: ReferenceKind, id: string): ReferenceTarget | undefined {
  const source = useReferenceSource()
  return useSyncExternalStore(source?.subscribe ?? NOTHING, () => source?.target(kind, id))
}
