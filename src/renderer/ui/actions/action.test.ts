import { expect, test } from 'vitest'
import { keyName } from './action.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test.each([
  ['k with Ctrl', press('k', { ctrlKey: true }), 'mod+k'],
  ['k with Cmd and Caps Lock', press('K', { metaKey: true }), 'mod+k'],
  ['N with Shift', press('N', { shiftKey: true }), 'shift+n'],
  ['a printed sign', press('?', { shiftKey: true }), '?'],
  ['the space bar', press(' '), 'space'],
  ['an arrow with Alt', press('ArrowLeft', { altKey: true }), 'alt+arrowleft'],
])('%s', (_what, name, expected) => {
  expect(name).toBe(expected)
})
