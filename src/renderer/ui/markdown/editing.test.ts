import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { wrapChange } from './editing.ts'

function wrap(doc: string, anchor: number, head: number) {
  const state = EditorState.create({ doc, selection: { anchor, head } })
  const { state: after } = state.update(wrapChange(state, '**'))
  return { text: after.doc.toString(), from: after.selection.main.from, to: after.selection.main.to }
}

test('a selection is wrapped and stays selected', () => {
  expect(wrap('a bold word', 2, 6)).toEqual({ text: 'a **bold** word', from: 4, to: 8 })
})

test('a wrapped selection is unwrapped', () => {
  expect(wrap('a **bold** word', 4, 8)).toEqual({ text: 'a bold word', from: 2, to: 6 })
})

test('without a selection a pair is put around the cursor', () => {
  expect(wrap('ab', 1, 1)).toEqual({ text: 'a****b', from: 3, to: 3 })
})
