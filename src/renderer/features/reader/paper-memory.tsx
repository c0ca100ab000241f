import { createContext, type ReactNode, useContext, useState } from 'react'
import type { PaperId } from '../../../shared/kernel/ids.ts'

/** Papers of which something is kept; the one left longest ago goes first. */
const MOST_PAPERS = 40

type Kept = Map<PaperId, Map<string, object>>

const Memory = createContext<Kept | null>(null)

/** Keeps what belongs to open papers and not to the store, such as their undo steps, while others are shown in their place. */
export function PaperMemory({ children }: { readonly children: ReactNode }) {
  const [kept] = useState<Kept>(() => new Map())
  return <Memory value={kept}>{children}</Memory>
}

/**
 * Something of a paper that is there again when the paper is: made at its first showing, kept until the app ends.
 *
 * @returns always the same object, to be changed in place
 */
export function usePaperMemory<Thing extends object>(paperId: PaperId, name: string, make: () => Thing): Thing {
  const kept = useContext(Memory)
  const [thing] = useState(() => {
    const things = kept?.get(paperId) ?? new Map<string, object>()
    const known = things.get(name)
    const own = known ? (known as Thing) : make()
    things.set(name, own)
    kept?.delete(paperId)
    kept?.set(paperId, things)
    const [oldest] = kept?.keys() ?? []
    if (kept && oldest !== undefined && kept.size > MOST_PAPERS) kept.delete(oldest)
    return own
  })
  return thing
}
