import { expect, test } from 'vitest'
import type { IsoDate } from '../../kernel/time.ts'
import { streakOf } from './streak.ts'

/** `x`: time was written down, `.`: nothing was to be done, `!`: something was, `t`: today, nothing yet. */
const of = (marks: string) => {
  const days = [...marks].map((mark, index) => ({
    day: `2026-03-${String(index + 1).padStart(2, '0')}` as IsoDate,
    actualMs: mark === 'x' ? 1 : 0,
    mark,
  }))
  return streakOf(days, (day) => days.find((each) => each.day === day)?.mark === '.')
}

test.each([
  ['nothing at all', '......', 0, 0, null],
  ['three in a row', 'x!xxx', 3, 0, '2026-03-02'],
  ['today is not over', 'x!xxt', 2, 0, '2026-03-02'],
  ['free days between are skipped', 'x!x..xx', 3, 2, '2026-03-02'],
  ['free days before the first are nobody’s', 'x!..xx', 2, 0, '2026-03-02'],
  ['free days since the last keep it', 'x!xx...', 2, 0, '2026-03-02'],
  ['nothing broke the first one', '!!xx', 2, 0, null],
  ['a day with something to do breaks it', 'xxx!x', 1, 0, '2026-03-04'],
  ['as far back as is looked', 'xxxx', 4, 0, null],
] as const)('%s', (_what, marks, days, skipped, brokenOn) => {
  expect(of(marks)).toEqual({ days, skipped, brokenOn })
})
