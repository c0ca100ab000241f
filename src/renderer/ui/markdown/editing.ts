import { type ChangeSpec, EditorSelection, type EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state'

/** Puts `mark` around each selection, or takes it away where it is already there; an empty selection gets a pair to type in. */
export function toggleWrap(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    dispatch(state.update(wrapChange(state, mark), { userEvent: 'input', scrollIntoView: true }))
    return true
  }
}

/** The change that {@link toggleWrap} makes. */
export function wrapChange(state: EditorState, mark: string): TransactionSpec {
  const size = mark.length
  return state.changeByRange(({ from, to }) => {
    const isWrapped = state.sliceDoc(from - size, from) === mark && state.sliceDoc(to, to + size) === mark
    const changes: ChangeSpec = isWrapped
      ? [
          { from: from - size, to: from },
          { from: to, to: to + size },
        ]
      : [
          { from, insert: mark },
          { from: to, insert: mark },
        ]
    const shift = isWrapped ? -size : size
    return { changes, range: EditorSelection.range(from + shift, to + shift) }
  })
}
