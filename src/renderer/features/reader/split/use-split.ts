import { useCallback, useMemo, useRef, useState } from 'react'
import type { PaperSplit, Position, SplitDirection } from '../../../../shared/features/reader/reader.model.ts'
import type { PaperId } from '../../../../shared/kernel/ids.ts'
import { client } from '../../../client/client.ts'

export interface SplitChoice {
  /** Null: the paper has one view. */
  readonly direction: SplitDirection | null
  /** Of the first view. */
  readonly share: number
  /** Where the second view opens. */
  readonly position: Position | null
  /** Opens the second view there, or puts an open one beside or below the first. */
  readonly open: (direction: SplitDirection, position: Position) => void
  readonly setShare: (share: number) => void
  /** Remembers where the second view is. Stable. */
  readonly keep: (position: Position) => Promise<unknown>
  readonly close: () => void
}

/** The second view of a paper, kept as it is left. */
export function useSplit(paperId: PaperId, initial: PaperSplit | null): SplitChoice {
  const [split, setSplit] = useState(initial)
  const latest = useRef(initial)
  const save = useCallback(
    // A paper deleted meanwhile has nothing to remember; trying again would be for ever.
    () => client.reader.saveSplit({ paperId, split: latest.current }).catch(() => null),
    [paperId],
  )
  return useMemo(() => {
    const put = (next: PaperSplit | null) => {
      latest.current = next
      setSplit(next)
      void save()
    }
    return {
      direction: split?.direction ?? null,
      share: split?.share ?? HALF,
      position: split?.position ?? null,
      open: (direction, position) => put({ share: HALF, position, ...latest.current, direction }),
      setShare: (share) => {
        if (latest.current) put({ ...latest.current, share })
      },
      keep: async (position) => {
        // The last word of a view that is being closed comes too late.
        if (!latest.current) return
        latest.current = { ...latest.current, position }
        await save()
      },
      close: () => put(null),
    }
  }, [split, save])
}

const HALF = 0.5
