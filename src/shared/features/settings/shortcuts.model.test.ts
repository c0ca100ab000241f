import { expect, test } from 'vitest'
import { areInConflict, changeShortcuts, isReserved, KEYS_PATTERN, keysInForce } from './shortcuts.model.ts'

test.each(['escape', 'tab', 'shift+tab', 'mod+c', 'enter', 'space', 'arrowdown', 'g escape', 'mod+z', 'alt+f4'])(
  '%s stays what it is',
  (keys) => {
    expect(isReserved(keys)).toBe(true)
  },
)

test.each(['n', 'shift+n', 'mod+k', '?', 'f6', 'g j', 'alt+arrowleft', 'mod+shift+p'])('%s can be chosen', (keys) => {
  expect(isReserved(keys)).toBe(false)
  expect(KEYS_PATTERN.test(keys)).toBe(true)
})

test.each(['', 'mod+', 'a b c', 'shift+mod+k', ' n', 'n '])('“%s” names no keys', (keys) => {
  expect(KEYS_PATTERN.test(keys)).toBe(false)
})

test('what is chosen takes the place of its own keys, but those that stay what they are', () => {
  expect(keysInForce(['j', 'arrowdown'], undefined)).toEqual(['j', 'arrowdown'])
  expect(keysInForce(['j', 'arrowdown'], ['x'])).toEqual(['x', 'arrowdown'])
  expect(keysInForce(['n'], [])).toEqual([])
})

test.each([
  ['g', 'g', true],
  ['g', 'g j', true],
  ['g j', 'g', true],
  ['g j', 'g k', false],
  ['g', 'shift+g', false],
])('%s against %s', (one, other, isConflict) => {
  expect(areInConflict(one, other)).toBe(isConflict)
})

test('changes go one by one, and null gives an action its own keys back', () => {
  const changed = changeShortcuts({ a: ['x'], b: ['y'] }, [
    { actionId: 'a', keys: null },
    { actionId: 'c', keys: [] },
  ])
  expect(changed).toEqual({ b: ['y'], c: [] })
})
