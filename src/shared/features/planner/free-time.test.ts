import { expect, test } from 'vitest'
import { freeStart } from './free-time.ts'

test.each([
  ['an empty day begins at eight', [], 0, 60, 480],
  ['from now on, at the next quarter', [], 601, 60, 615],
  ['before a block when it fits', [[540, 60]], 0, 60, 480],
  ['after a block when it does not', [[510, 60]], 0, 60, 570],
  [
    'between two',
    [
      [480, 60],
      [600, 60],
    ],
    0,
    60,
    540,
  ],
  ['not past ten in the evening', [[480, 780]], 0, 90, null],
  ['the last that fits', [[480, 780]], 0, 60, 1260],
] as const)('%s', (_name, busy, from, length, start) => {
  const stretches = busy.map(([startMinute, durationMinutes]) => ({ startMinute, durationMinutes }))
  expect(freeStart(stretches, from, length)).toBe(start)
})
