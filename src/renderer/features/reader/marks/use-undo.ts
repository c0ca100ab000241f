import { useMemo, useRef } from 'react'

/** A change that was made, and how to take it back and make it again. */
interface Change {
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

/** Undo and redo of what was done to this paper since it was opened. One step at a time: a step waits for the one before. */
export function useUndo(onFailure: () => void): UndoStack {
  const state = useRef({ done: [] as Change[], undone: [] as Change[], last: Promise.resolve() })
  return useMemo(() => {
    const self = state.current
    const step = (from: Change[], to: Change[], run: (change: Change) => Promise<unknown>) => {
      const change = from.pop()
      if (!change) return
      to.push(change)
      self.last = self.last.then(() => run(change)).then(() => {}, onFailure)
    }
    return {
      push: (change) => {
        self.done.push(change)
        if (self.done.length > LONGEST) self.done.shift()
        self.undone.length = 0
      },
      undo: () => step(self.done, self.undone, (change) => change.undo()),
      redo: () => step(self.undone, self.done, (change) => change.redo()),
      canUndo: () => self.done.length > 0,
      canRedo: () => self.undone.length > 0,
    }
  }, [onFailure])
}
