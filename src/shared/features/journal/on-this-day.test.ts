import { expect, test } from 'vitest'
import type { IsoDate } from '../../kernel/time.ts'
import { daysAgo } from './on-this-day.ts'

test.each([
  ['2026-03-31', ['2026-03-24', '2026-02-28', '2025-03-31', '2024-03-31']],
  ['2028-02-29', ['2028-02-22', '2028-01-29', '2027-02-28', '2026-02-28']],
])('from %s it looks back to %j', (today, days) => {
  expect(daysAgo(today as IsoDate).slice(0, 4)).toEqual(days)
  expect(daysAgo(today as IsoDate)).toHaveLength(12)
})
