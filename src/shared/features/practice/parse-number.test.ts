import { expect, test } from 'vitest'
import { parseNumber } from './parse-number.ts'

test.each([
  ['12.5', 12.5],
  [' 12,5 ', 12.5],
  ['1,234', 1_234],
  ['1,234,567.5', 1_234_567.5],
  ['3e9', 3e9],
  ['2^20', 2 ** 20],
  ['.5', 0.5],
  ['−7', -7],
  ['1 048 576', 1_048_576],
])('%j is %d', (typed, value) => expect(parseNumber(typed)).toBe(value))

test.each(['', 'x', '1.2.3', '12 GiB', '1e999', '--1', '1,23,4'])('%j is no number', (typed) => expect(parseNumber(typed)).toBeNull())
