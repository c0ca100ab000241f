import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPresses } from './presses.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const KNOWN = ['n', 'g j', 'g k', 'mod+k']

test('one press means itself, known or not', () => {
  const presses = createPresses()
  expect(presses.take('n', KNOWN)).toBe('n')
  expect(presses.take('z', KNOWN)).toBe('z')
})

test('two presses are put together', () => {
  const presses = createPresses()
  expect(presses.take('g', KNOWN)).toBeNull()
  expect(presses.take('k', KNOWN)).toBe('g k')
  expect(presses.take('k', KNOWN)).toBe('k')
})

test('what means nothing together stands for itself, and may begin anew', () => {
  const presses = createPresses()
  presses.take('g', KNOWN)
  expect(presses.take('n', KNOWN)).toBe('n')
  presses.take('g', KNOWN)
  expect(presses.take('g', KNOWN)).toBeNull()
  expect(presses.take('j', KNOWN)).toBe('g j')
})

test('too late is forgotten', () => {
  const presses = createPresses()
  presses.take('g', KNOWN)
  vi.advanceTimersByTime(2_000)
  expect(presses.take('j', KNOWN)).toBe('j')
})
