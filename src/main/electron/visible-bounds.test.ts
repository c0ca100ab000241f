import { expect, test } from 'vitest'
import { isVisible } from './visible-bounds.ts'

const area = { x: 0, y: 0, width: 1920, height: 1080 }

test.each([
  ['inside', { x: 100, y: 100, width: 800, height: 600 }, true],
  ['a grip at the right edge', { x: 1800, y: 100, width: 800, height: 600 }, true],
  ['on a screen that is gone', { x: 2500, y: 100, width: 800, height: 600 }, false],
  ['below the screen', { x: 0, y: 1060, width: 800, height: 600 }, false],
])('a window %s is %s', (_what, bounds, expected) => {
  expect(isVisible(bounds, area)).toBe(expected)
})
