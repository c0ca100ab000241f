import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastDayByCount, parseRule, ruleDays } from './recur-rule.ts'

const DAY_MS = 86_400_000
const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY_MS
const textOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)
const ruleOf = (text: string) => {
  const rule = parseRule(text)
  if (!rule.ok) throw new Error(rule.reason)
  return rule.value
}
const days = (text: string, first: string, from: string, to: string) =>
  ruleDays(ruleOf(text), dayOf(first), dayOf(from), dayOf(to)).map(textOf)

test.each([
  ['every third day', 'FREQ=DAILY;INTERVAL=3', '2026-03-01', ['2026-03-01', '2026-03-04', '2026-03-07', '2026-03-10', '2026-03-13']],
  ['workdays of every second week', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO', '2026-03-03', ['2026-03-03', '2026-03-05']],
  ['weeks that begin on Sunday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU', '2026-03-01', ['2026-03-01', '2026-03-02']],
  ['the second Tuesday', 'FREQ=MONTHLY;BYDAY=2TU', '2026-02-10', ['2026-03-10']],
  ['the last workday', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-02-27', []],
  ['Friday the 13th', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '2026-02-13', ['2026-03-13']],
  ['one day a year', 'FREQ=YEARLY', '2020-03-09', ['2026-03-09']],
  ['a day that most years lack', 'FREQ=YEARLY', '2024-02-29', []],
  ['the tenth Wednesday of a year', 'FREQ=YEARLY;BYDAY=10WE', '2025-03-05', ['2026-03-11']],
  [
    'the first start stands though the rule would not make it',
    'FREQ=WEEKLY;BYDAY=MO',
    '2026-03-01',
    ['2026-03-01', '2026-03-02', '2026-03-09'],
  ],
])('a rule: %s', (_, text, first, expected) => {
  expect(days(text, first, '2026-03-01', '2026-03-14')).toEqual(expected)
})

test.each([
  ['FREQ=SECONDLY', 'rule-too-fine'],
  ['FREQ=DAILY;BYHOUR=9,17', 'rule-too-fine'],
  ['FREQ=FORTNIGHTLY', 'bad-rule'],
  ['FREQ=DAILY;INTERVAL=0', 'bad-rule'],
  ['FREQ=DAILY;COUNT=1e999', 'bad-rule'],
  ['FREQ=DAILY;UNTIL=tomorrow', 'bad-rule'],
  ['FREQ', 'bad-rule'],
])('%s is refused as %s', (text, reason) => {
  expect(parseRule(text)).toEqual({ ok: false, reason })
})

test('weeks are whole days, whenever they begin', () => {
  for (const weekStart of ['MO', 'SU']) {
    const rule = ruleOf(`FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA;WKST=${weekStart}`)
    for (let first = 0; first < 40_000; first += 97) {
      const found = ruleDays(rule, first, first, first + 1_000)
      expect(found.filter((day) => !Number.isInteger(day))).toEqual([])
      expect(found.length).toBeGreaterThan(140)
    }
  }
})

const anyRule = fc
  .record({
    frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval: fc.integer({ min: 1, max: 12 }),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    monthDays: fc.uniqueArray(fc.constantFrom(1, 15, 29, 31, -1, -30), { maxLength: 2 }),
    weekdays: fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { maxLength: 4 }),
    positions: fc.uniqueArray(fc.constantFrom(1, 2, -1), { maxLength: 1 }),
  })
  .map(({ frequency, interval, months, monthDays, weekdays, positions }) =>
    [
      `FREQ=${frequency};INTERVAL=${interval}`,
      months.length > 0 ? `BYMONTH=${months.join()}` : '',
      monthDays.length > 0 ? `BYMONTHDAY=${monthDays.join()}` : '',
      weekdays.length > 0 ? `BYDAY=${weekdays.join()}` : '',
      positions.length > 0 ? `BYSETPOS=${positions.join()}` : '',
    ]
      .filter(Boolean)
      .join(';'),
  )

describe('any rule', () => {
  test('a span holds what any longer span holds there, and days come in order and once', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 100 }), (text, offset, length) => {
        const rule = ruleOf(text)
        const first = dayOf('2024-01-31')
        const [from, to] = [first + offset, first + offset + length]
        const short = ruleDays(rule, first, from, to)
        const long = ruleDays(rule, first, first - 50, first + 1_200)
        expect(short).toEqual(long.filter((day) => day >= from && day <= to))
        expect(long).toEqual([...new Set(long)].sort((a, b) => a - b))
      }),
      { seed: 20_261_121, numRuns: 300 },
    )
  })

  test('the nth of them is where a count of n ends', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 1, max: 20 }), (text, count) => {
        const rule = ruleOf(text)
        const first = dayOf('2024-01-31')
        const last = lastDayByCount(rule, first, count)
        const all = ruleDays(rule, first, first, first + 3_000)
        if (last !== null && last <= first + 3_000) expect(all.indexOf(last) + 1).toBe(count)
      }),
      { seed: 20_261_121, numRuns: 200 },
    )
  })

  test('B14 a rule for ever costs what the span holds, and one that never comes ends', () => {
    expect(ruleDays(ruleOf('FREQ=DAILY'), dayOf('1971-01-01'), dayOf('2199-12-30'), dayOf('2201-01-01'))).toHaveLength(367)
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-03-01', '2026-03-02', '2200-12-31')).toEqual([])
    expect(lastDayByCount(ruleOf('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), dayOf('2026-03-01'), 2)).toBeNull()
    expect(lastDayByCount(ruleOf('FREQ=DAILY'), dayOf('2026-03-01'), Number.MAX_SAFE_INTEGER)).toBeNull()
  })
})
