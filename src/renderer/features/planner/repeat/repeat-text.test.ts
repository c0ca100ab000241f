import { expect, test } from 'vitest'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import { type Ending, type Pattern, patternText, repeatText, suggestedPatterns } from './repeat-text.ts'

const day = (text: string) => text as IsoDate
const weekly = (interval: number, weekdays: number[]): Pattern => ({ every: 'week', interval, weekdays })

test.each<[Pattern, Ending, RegExp]>([
  [weekly(1, [5, 4, 3, 2, 1]), { kind: 'until', day: day('2026-12-12') }, /^Every weekday until (12 Dec|Dec 12)$/],
  [weekly(1, [1]), { kind: 'until', day: day('2027-01-04') }, /^Every Monday until .*2027$/],
  [weekly(1, [1, 2, 3, 4, 5, 6, 7]), { kind: 'never' }, /^Every day$/],
  [weekly(2, [1, 4]), { kind: 'never' }, /^Every 2 weeks on Monday and Thursday$/],
  [weekly(2, [1, 3, 5]), { kind: 'count', count: 10 }, /^Every 2 weeks on Mon, Wed,? and Fri, 10 times$/],
  [{ every: 'day', interval: 3 }, { kind: 'count', count: 1 }, /^Every 3 days, once$/],
  [{ every: 'month', interval: 1, on: { kind: 'day', day: 15 } }, { kind: 'never' }, /^Every month on day 15$/],
  [{ every: 'month', interval: 2, on: { kind: 'last-day' } }, { kind: 'never' }, /^Every 2 months on the last day$/],
  [{ every: 'month', interval: 1, on: { kind: 'weekday', nth: 2, weekday: 2 } }, { kind: 'never' }, /^Every month on the second Tuesday$/],
  [{ every: 'month', interval: 1, on: { kind: 'weekday', nth: -1, weekday: 5 } }, { kind: 'never' }, /^Every month on the last Friday$/],
])('%j, %j', (pattern, ending, text) => {
  expect(repeatText(pattern, ending, day('2026-03-02'))).toMatch(text)
})

test('what is suggested suits the day', () => {
  expect(suggestedPatterns(day('2026-03-02')).map(patternText)).toEqual([
    'Every day',
    'Every weekday',
    'Every Monday',
    'Every 2 weeks on Monday',
    'Every month on day 2',
    'Every month on the first Monday',
  ])
  expect(suggestedPatterns(day('2026-03-31')).map(patternText).slice(4)).toEqual([
    'Every month on day 31',
    'Every month on the last Tuesday',
    'Every month on the last day',
  ])
})
