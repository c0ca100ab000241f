import { ORPCError } from '@orpc/client'
import { type OperationalProblem, storeProblemOf } from '../../shared/kernel/store-problem.ts'

/** What keeps orders from being written at the moment; null: nothing. One place, because any order can find out. */
export function createStoreTrouble() {
  let problem: OperationalProblem | null = null
  const listeners = new Set<() => void>()
  const set = (next: OperationalProblem | null) => {
    if (next === problem) return
    problem = next
    for (const listener of listeners) listener()
  }
  return {
    current: () => problem,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Looks at how a call ended; only a write that went through ends the trouble. */
    failed: (error: unknown) => {
      const met = error instanceof ORPCError ? storeProblemOf(error.code) : null
      if (met) set(met)
    },
    ended: () => set(null),
  }
}
