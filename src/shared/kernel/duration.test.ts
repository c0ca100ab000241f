import { expect, test } from 'vitest'
import { clockText, durationText } from './duration.ts'

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [125_000, '2:05'],
  [3_725_000, '1:02:05'],
  [-65_000, '+1:05'],
  [-500, '0:00'],
])('clockText(%i) is %s', (ms, text) => {
  expect(clockText(ms)).toBe(text)
})

test.each([
  [0, '0 min'],
  [29_999, '0 min'],
  [45 * 60_000, '45 min'],
  [60 * 60_000, '1 h'],
  [90 * 60_000, '1 h 30 min'],
])('durationText(%i) is %s', (ms, text) => {
  expect(durationText(ms)).toBe(text)
})
