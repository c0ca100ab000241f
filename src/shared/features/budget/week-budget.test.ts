import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PILLARS } from '../../kernel/pillars.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { MIN_PROPOSED_MINUTES } from './free-gaps.ts'
import { type BudgetWish, proposeWeek } from './week-budget.ts'

const day = (date: number) => `2026-03-0${date}` as IsoDate
const state = (pillar: (typeof PILLARS)[number], part = {}) => ({
  pillar,
  weight: 1,
  isFocus: false,
  score: null,
  evidenceCount: 0,
  heldMinutes: 0,
  ...part,
})
const free = (date: number, taken: readonly [number, number][] = []) => ({
  day: day(date),
  fromMinute: 540,
  untilMinute: 1260,
  taken: taken.map(([startMinute, durationMinutes]) => ({ startMinute, durationMinutes })),
  roomMinutes: 1_440,
})
const wish: BudgetWish = {
  weeklyMinutes: 240,
  daysLeft: null,
  pillars: [state('coding'), state('ml-basics')],
  days: [free(2), free(3)],
  maxBlockMinutes: 60,
  breakMinutes: 15,
}
const lines = (given: BudgetWish) =>
  proposeWeek(given).blocks.map(
    ({ pillar, day: on, startMinute, durationMinutes }) => `${on.slice(-1)} ${startMinute}+${durationMinutes} ${pillar}`,
  )

describe('a proposed week', () => {
  test('goes evenly over the days, changes between pillars, and leaves breaks', () => {
    expect(lines(wish)).toEqual(['2 540+60 coding', '2 615+60 ml-basics', '3 540+60 coding', '3 615+60 ml-basics'])
  })

  test('goes around what is taken, with the break before and after', () => {
    expect(
      lines({
        ...wish,
        weeklyMinutes: 120,
        days: [
          free(2, [
            [570, 30],
            [700, 20],
          ]),
        ],
      }),
    ).toEqual(['2 615+60 coding', '2 735+60 ml-basics'])
  })

  test('gives the weaker, the heavier and the focus more, and counts what the week holds', () => {
    const { shares } = proposeWeek({
      ...wish,
      weeklyMinutes: 600,
      pillars: [
        state('coding', { score: 1 }),
        state('ml-basics', { score: 0 }),
        state('cs-basics', { score: 1, isFocus: true }),
        state('behavioural', { score: 1, weight: 2, heldMinutes: 150 }),
        state('paper-reading', { weight: 0 }),
      ],
    })
    // Priorities 1 : 2 : 1.5 : 2.
    expect(shares.map(({ pillar, targetMinutes, wantedMinutes }) => [pillar, targetMinutes, wantedMinutes])).toEqual([
      ['coding', 92, 90],
      ['ml-basics', 185, 180],
      ['cs-basics', 138, 135],
      ['behavioural', 185, 30],
    ])
  })

  test('an interview close by lets weakness count for more', () => {
    const pillars = [state('coding', { score: 1 }), state('ml-basics', { score: 0 })]
    const target = (daysLeft: number | null) => proposeWeek({ ...wish, weeklyMinutes: 600, daysLeft, pillars }).shares[1]?.targetMinutes
    expect([target(null), target(60), target(14), target(3)]).toEqual([400, 400, 450, 500])
  })

  test('says what finds no place', () => {
    expect(proposeWeek({ ...wish, days: [free(2, [[540, 690]])] })).toMatchObject({
      blocks: [],
      unplacedMinutes: 240,
      unplacedReason: 'free-time',
    })
    expect(proposeWeek({ ...wish, pillars: [] })).toEqual({ shares: [], blocks: [], unplacedMinutes: 0, unplacedReason: 'free-time' })
  })

  test('gives a day no more than it has room for, and the others the rest', () => {
    const days = [
      { ...free(2), roomMinutes: 0 },
      { ...free(3), roomMinutes: 95 },
      { ...free(4), roomMinutes: 90 },
    ]
    expect(lines({ ...wish, days })).toEqual(['3 540+60 coding', '3 615+30 ml-basics', '4 540+60 ml-basics', '4 615+30 coding'])
    expect(proposeWeek({ ...wish, days })).toMatchObject({ unplacedMinutes: 60, unplacedReason: 'day-room' })
  })
})

const anyWish: fc.Arbitrary<BudgetWish> = fc.record({
  weeklyMinutes: fc.integer({ min: 0, max: 3_000 }),
  daysLeft: fc.option(fc.integer({ min: 0, max: 200 })),
  pillars: fc.uniqueArray(fc.constantFrom(...PILLARS), { maxLength: 7 }).chain((pillars) =>
    fc.tuple(
      ...pillars.map((pillar) =>
        fc.record({
          pillar: fc.constant(pillar),
          weight: fc.integer({ min: 0, max: 10 }),
          isFocus: fc.boolean(),
          score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
          evidenceCount: fc.constant(1),
          heldMinutes: fc.integer({ min: 0, max: 600 }),
        }),
      ),
    ),
  ),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }).chain((dates) =>
    fc.tuple(
      ...dates.map((date) =>
        fc.record({
          day: fc.constant(day(date)),
          fromMinute: fc.integer({ min: 240, max: 1_200 }),
          untilMinute: fc.integer({ min: 240, max: 1_680 }),
          taken: fc.array(
            fc.record({ startMinute: fc.integer({ min: 0, max: 1_600 }), durationMinutes: fc.integer({ min: 1, max: 400 }) }),
            { maxLength: 6 },
          ),
          roomMinutes: fc.integer({ min: 0, max: 600 }),
        }),
      ),
    ),
  ),
  maxBlockMinutes: fc.integer({ min: 30, max: 240 }),
  breakMinutes: fc.integer({ min: 0, max: 60 }),
})
const settings = { seed: 20_261_121, numRuns: 500 }

describe('any proposed week', () => {
  test('overlaps nothing, keeps its breaks, stays in the day, and goes neither beyond the weekly time nor beyond what a day has room for', () => {
    fc.assert(
      fc.property(anyWish, (given) => {
        const { blocks } = proposeWeek(given)
        const held = given.pillars.reduce((sum, { heldMinutes }) => sum + heldMinutes, 0)
        const proposed = blocks.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0)
        expect(proposed).toBeLessThanOrEqual(Math.max(0, given.weeklyMinutes - held))
        for (const each of given.days) {
          const onDay = blocks.filter((block) => block.day === each.day)
          expect(onDay.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0)).toBeLessThanOrEqual(each.roomMinutes)
        }
        for (const block of blocks) {
          const on = given.days.find((candidate) => candidate.day === block.day)
          const end = block.startMinute + block.durationMinutes
          expect(block.durationMinutes).toBeGreaterThanOrEqual(MIN_PROPOSED_MINUTES)
          expect(block.durationMinutes).toBeLessThanOrEqual(given.maxBlockMinutes)
          expect(block.startMinute).toBeGreaterThanOrEqual(on?.fromMinute ?? Number.POSITIVE_INFINITY)
          expect(end).toBeLessThanOrEqual(on?.untilMinute ?? 0)
          const others = [...(on?.taken ?? []), ...blocks.filter((other) => other !== block && other.day === block.day)]
          for (const other of others) {
            const isApart =
              other.startMinute >= end + given.breakMinutes ||
              other.startMinute + other.durationMinutes + given.breakMinutes <= block.startMinute
            expect(isApart).toBe(true)
          }
        }
      }),
      settings,
    )
  })

  test('is the same in whatever order its parts come', () => {
    fc.assert(
      fc.property(anyWish, (given) => {
        const turned = {
          ...given,
          pillars: given.pillars.toReversed(),
          days: given.days.toReversed().map((each) => ({ ...each, taken: each.taken.toReversed() })),
        }
        expect(proposeWeek(turned)).toEqual(proposeWeek(given))
      }),
      settings,
    )
  })
})
