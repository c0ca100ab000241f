import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MARK_COLORS, MARK_KINDS } from './mark.model.ts'
import { inkOf, nearestColor, type Rgb } from './mark-inks.ts'

const TOKENS = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')

test.each(MARK_COLORS)('%s is the same ink in a PDF and on the screen', (color) => {
  const hex = `#${inkOf('highlight', color)
    .map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
  expect(TOKENS).toContain(`--pb-mark-${color}: ${hex};`)
})

test.each(MARK_KINDS)('every colour of a %s is known again', (kind) => {
  expect(MARK_COLORS.map((color) => nearestColor(inkOf(kind, color)))).toEqual(MARK_COLORS)
})

test.each<[Rgb, string]>([
  [[1, 1, 0], 'yellow'],
  [[1, 0.82, 0], 'yellow'],
  [[0, 1, 0], 'green'],
  [[0.5, 0, 0], 'red'],
  [[1, 0, 0], 'red'],
  [[0, 0, 1], 'blue'],
  [[0, 1, 1], 'blue'],
  [[1, 0.5, 0], 'orange'],
  [[0.5, 0, 0.8], 'purple'],
  [[1, 0, 1], 'pink'],
  [[0, 0, 0], 'gray'],
  [[0.9, 0.9, 0.9], 'gray'],
])('%j is called %s', (color, name) => {
  expect(nearestColor(color)).toBe(name)
})
