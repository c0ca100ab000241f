import { expect, test, vi } from 'vitest'
import { ariaKeys, isShortcutWhileTyping, keyCaps, keyName } from './action.ts'

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

test.each(['mod+k', 'mod+1', 'mod+,', 'mod+shift+p', 'mod+enter'])('%s is a shortcut in a text field too', (name) => {
  expect(isShortcutWhileTyping(name)).toBe(true)
})

test.each(['n', '?', 'shift+n', 'space', 'escape', 'alt+arrowleft', 'mod+z', 'mod+shift+z', 'mod+c', 'mod+b', 'mod+arrowleft'])(
  '%s belongs to the text field',
  (name) => {
    expect(isShortcutWhileTyping(name)).toBe(false)
  },
)

test('a press is shown as it stands on the keys', () => {
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' })
  expect(['mod+shift+k', 'f11', 'alt+arrowleft', 'backspace', '?'].map(keyCaps)).toEqual([
    ['Ctrl', 'Shift', 'K'],
    ['F11'],
    ['Alt', '←'],
    ['Backspace'],
    ['?'],
  ])
  vi.unstubAllGlobals()
})

test('the plus sign is a key of its own', () => {
  expect(keyCaps('+')).toEqual(['+'])
  expect(keyCaps('shift++')).toEqual(['Shift', '+'])
  expect(keyCaps('shift+a')).toEqual(['Shift', 'A'])
  expect(ariaKeys('mod++')).toBe('Control+Plus')
})
