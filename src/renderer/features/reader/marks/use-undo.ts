import { useMemo } from 'react'
import type { PaperId } from '../../../../shared/kernel/ids.ts'
import { usePaperMemory } from '../paper-memory.tsx'

/** A change that was made, and how to take it back and make it again. */
interface Change {
  /** What it did, for "Undone: …". */
  readonly name: string
  readonly undo: () => Promise<unknown>
  readonly redo: () => Promise<unknown>
}

export interface UndoStack {
  /** Call when the change is already made. */
  readonly push: (change: Change) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
}

const LONGEST = 200

export type Step = 'made' | 'undone' | 'redone'

/**
 * Undo and redo of what was done to this paper, also before another was shown in its place. One step at a time: a step waits for the one before.
 *
 * @param onStep is told each step that was taken; stable
 */
export function useUndo(paperId: PaperId, onFailure: () => void, onStep: (step: Step, name: string) => void): UndoStack {
  const self = usePaperMemory(paperId, 'undo', () => ({ done: [] as Change[], undone: [] as Change[], last: Promise.resolve() }))
  return useMemo(() => {
    const take = (from: Change[], to: Change[], step: 'undone' | 'redone', run: (change: Change) => Promise<unknown>) => {
      const change = from.pop()
      if (!change) return
      to.push(change)
      self.last = self.last.then(() => run(change)).then(() => onStep(step, change.name), onFailure)
    }
    return {
      push: (change) => {
        self.done.push(change)
        if (self.done.length > LONGEST) self.done.shift()
        self.undone.length = 0
        onStep('made', change.name)
      },
      undo: () => take(self.done, self.undone, 'undone', (change) => change.undo()),
      redo: () => take(self.undone, self.done, 'redone', (change) => change.redo()),
      canUndo: () => self.done.length > 0,
      canRedo: () => self.undone.length > 0,
    }
  }, [self, onFailure, onStep])
}
