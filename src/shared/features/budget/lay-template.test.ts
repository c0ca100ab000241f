import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shiftedDay } from '../../kernel/dates.ts'
import { PILLARS } from '../../kernel/pillars.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { BUILT_IN_TEMPLATES } from './built-in-templates.ts'
import { MIN_PROPOSED_MINUTES } from './free-gaps.ts'
import { type LaidWeek, type LayWish, layTemplate } from './lay-template.ts'
import type { PlanTemplate } from './plan-template.ts'
import { type TemplateCampaign, templateWeeks } from './template-weeks.ts'

const day = (text: string) => text as IsoDate
const TODAY = day('2026-03-02')
const campaign: TemplateCampaign = { weeklyMinutes: 600, pillars: PILLARS.map((pillar) => ({ pillar, weight: 1, isFocus: false })) }
const builtIn = (id: string): PlanTemplate => BUILT_IN_TEMPLATES.find((each) => each.id === id) as PlanTemplate
const total = (targets: ReadonlyMap<string, number>) => [...targets.values()].reduce((sum, minutes) => sum + minutes, 0)
const weekOf = (date: IsoDate) => shiftedDay(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))

function wishOf(template: PlanTemplate, interviewDay: IsoDate, part: Partial<LayWish> & { campaign?: TemplateCampaign } = {}): LayWish {
  const used = part.campaign ?? campaign
  const weeks = templateWeeks(template, { interviewDay, today: TODAY }, used)
  const days = weeks.flatMap((week) => week.days).map((each) => ({ day: each, fromMinute: 540, untilMinute: 1260, taken: [] }))
  const options = { maxBlockMinutes: 90, breakMinutes: 15, mostOn: () => 240, calendarWeekOf: weekOf }
  return { weeks, days, held: [], weeklyMinutes: used.weeklyMinutes, ...options, ...part }
}

/** The same ground once what was laid lies on it. */
function applied(wish: LayWish, laid: readonly LaidWeek[]): LayWish {
  const blocks = laid.flatMap((week) => week.blocks)
  return {
    ...wish,
    held: [...wish.held, ...blocks.map(({ day: on, pillar, durationMinutes }) => ({ day: on, pillar, minutes: durationMinutes }))],
    days: wish.days.map((each) => ({ ...each, taken: [...each.taken, ...blocks.filter((block) => block.day === each.day)] })),
  }
}

describe('the templates that come with the app', () => {
  test.each(BUILT_IN_TEMPLATES.map((each) => [each.id, each] as const))(
    '%s starves no pillar and asks for no more than the week has',
    (_id, each) => {
      for (const { amounts } of each.weeks) {
        expect(PILLARS.every((pillar) => (amounts[pillar] ?? 0) > 0)).toBe(true)
        expect(PILLARS.reduce((sum, pillar) => sum + (amounts[pillar] ?? 0), 0)).toBeLessThanOrEqual(100)
      }
      const weeks = templateWeeks(each, { interviewDay: shiftedDay(TODAY, each.weeks.length * 7), today: TODAY }, campaign)
      expect(weeks).toHaveLength(each.weeks.length)
      const given = new Set(weeks.flatMap((week) => [...week.targets.keys()]))
      expect([...given].sort()).toEqual([...PILLARS].sort())
    },
  )
})

describe('weeks laid backwards', () => {
  test('end the day before the interview, the furthest first', () => {
    const weeks = templateWeeks(builtIn('weeks-4'), { interviewDay: day('2026-03-31'), today: TODAY }, campaign)
    expect(weeks.map(({ weeksLeft, phase, firstDay, lastDay }) => [weeksLeft, phase, firstDay, lastDay])).toEqual([
      [4, 'foundations', '2026-03-03', '2026-03-09'],
      [3, 'practice', '2026-03-10', '2026-03-16'],
      [2, 'mocks', '2026-03-17', '2026-03-23'],
      [1, 'rehearsal', '2026-03-24', '2026-03-30'],
    ])
    expect(weeks.map(({ targets }) => total(targets))).toEqual([600, 600, 600, 450])
  })

  test('that are over are left out, and the running one counts for the days that are left', () => {
    const weeks = templateWeeks(builtIn('weeks-4'), { interviewDay: day('2026-03-12'), today: TODAY }, campaign)
    expect(weeks.map(({ weeksLeft, days }) => [weeksLeft, days.length])).toEqual([
      [2, 3],
      [1, 7],
    ])
    expect(total(weeks[0]?.targets ?? new Map())).toBeLessThanOrEqual((600 * 3) / 7)
    expect(templateWeeks(builtIn('weeks-1'), { interviewDay: TODAY, today: TODAY }, campaign)).toEqual([])
  })

  test('go by weight and focus; a weight of 0 leaves a pillar out', () => {
    const pillars = PILLARS.map((pillar) => ({
      pillar,
      weight: pillar === 'cs-basics' ? 0 : pillar === 'behavioural' ? 3 : 1,
      isFocus: pillar === 'coding',
    }))
    const [week] = templateWeeks(
      builtIn('weeks-1'),
      { interviewDay: shiftedDay(TODAY, 7), today: TODAY },
      { weeklyMinutes: 1_200, pillars },
    )
    // Of 75 percent of 20 hours: behavioural 15 × 3 and coding 15 × 1.5 of 107.5 shares.
    expect(week?.targets.get('behavioural')).toBe(375)
    expect(week?.targets.get('coding')).toBe(180)
    expect(week?.targets.has('cs-basics')).toBe(false)
  })

  test('of one’s own keep their minutes', () => {
    const own: PlanTemplate = {
      id: 'own',
      name: 'Mine',
      unit: 'minutes',
      weeks: [{ phase: null, amounts: { coding: 90, behavioural: 45 } }],
    }
    const [week] = templateWeeks(own, { interviewDay: shiftedDay(TODAY, 7), today: TODAY }, campaign)
    expect([...(week?.targets ?? [])]).toEqual([
      ['coding', 90],
      ['behavioural', 45],
    ])
  })
})

describe('a template laid', () => {
  test('adds what is lacking, and says what is there and what does not fit', () => {
    const own: PlanTemplate = {
      id: 'own',
      name: 'Mine',
      unit: 'minutes',
      weeks: [{ phase: null, amounts: { coding: 120, behavioural: 60 } }],
    }
    const base = wishOf(own, shiftedDay(TODAY, 7))
    const held = [{ day: TODAY, pillar: 'coding', minutes: 60 } as const, { day: TODAY, pillar: 'ml-basics', minutes: 30 } as const]
    const [week] = layTemplate({ ...base, held })
    expect(week?.pillars).toEqual([
      { pillar: 'coding', targetMinutes: 120, heldMinutes: 60, addedMinutes: 60, missingMinutes: 0 },
      { pillar: 'ml-basics', targetMinutes: 0, heldMinutes: 30, addedMinutes: 0, missingMinutes: 0 },
      { pillar: 'behavioural', targetMinutes: 60, heldMinutes: 0, addedMinutes: 60, missingMinutes: 0 },
    ])
    const [tight] = layTemplate({ ...base, held, weeklyMinutes: 150 })
    expect(tight?.missing).toEqual({ minutes: 60, reason: 'weekly-hours' })
    const [busy] = layTemplate({
      ...base,
      days: base.days.map((each) => ({ ...each, taken: [{ startMinute: 0, durationMinutes: 1_440 }] })),
    })
    expect(busy).toMatchObject({ blocks: [], missing: { minutes: 180, reason: 'free-time' } })
    const [short] = layTemplate({ ...base, mostOn: () => 30, maxBlockMinutes: 30 })
    expect(short?.blocks.map(({ durationMinutes }) => durationMinutes)).toEqual([30, 30, 30, 30, 30, 30])
  })

  test('takes no more of a calendar week than its hours, whatever the two halves want', () => {
    const wish = wishOf(builtIn('weeks-4'), day('2026-04-02'))
    const laid = layTemplate({ ...wish, held: [{ day: day('2026-03-11'), pillar: 'coding', minutes: 500 }] })
    const sums = new Map<string, number>([[weekOf(day('2026-03-11')), 500]])
    for (const block of laid.flatMap((week) => week.blocks)) {
      sums.set(weekOf(block.day), (sums.get(weekOf(block.day)) ?? 0) + block.durationMinutes)
    }
    expect(Math.max(...sums.values())).toBeLessThanOrEqual(600)
  })
})

const anyWish: fc.Arbitrary<LayWish> = fc
  .record({
    template: fc.constantFrom(...BUILT_IN_TEMPLATES),
    ahead: fc.integer({ min: 1, max: 50 }),
    weeklyMinutes: fc.integer({ min: 0, max: 2_400 }),
    weights: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 7 }),
    focus: fc.constantFrom(...PILLARS),
    maxBlockMinutes: fc.integer({ min: 30, max: 240 }),
    breakMinutes: fc.integer({ min: 0, max: 60 }),
    /** By weekday, a free one among them. */
    most: fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 7, maxLength: 7 }),
    taken: fc.array(fc.record({ startMinute: fc.integer({ min: 0, max: 1_500 }), durationMinutes: fc.integer({ min: 1, max: 500 }) }), {
      maxLength: 5,
    }),
    held: fc.array(
      fc.record({
        offset: fc.integer({ min: 0, max: 40 }),
        pillar: fc.constantFrom(...PILLARS),
        minutes: fc.integer({ min: 5, max: 300 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ template, ahead, weeklyMinutes, weights, focus, taken, held, most, ...options }) => {
    const pillars = PILLARS.map((pillar, index) => ({ pillar, weight: weights[index] ?? 1, isFocus: pillar === focus }))
    const wish = wishOf(template, shiftedDay(TODAY, ahead), { campaign: { weeklyMinutes, pillars } })
    return {
      ...wish,
      ...options,
      mostOn: (date: IsoDate) => most[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 0,
      days: wish.days.map((each, index) => ({ ...each, taken: taken.filter((_, place) => (index + place) % 3 === 0) })),
      held: held.map(({ offset, ...each }) => ({ day: shiftedDay(TODAY, offset), ...each })),
    }
  })
const settings = { seed: 20_261_121, numRuns: 100 }

describe('any template laid', () => {
  test('overlaps nothing, keeps its breaks, and stays in the day, its hours and those of the week', () => {
    fc.assert(
      fc.property(anyWish, (wish) => {
        const blocks = layTemplate(wish).flatMap((week) => week.blocks)
        const minutesIn = (key: (date: IsoDate) => string) => {
          const sums = new Map<string, number>()
          const add = (date: IsoDate, minutes: number) => sums.set(key(date), (sums.get(key(date)) ?? 0) + minutes)
          for (const held of wish.held) add(held.day, held.minutes)
          for (const block of blocks) add(block.day, block.durationMinutes)
          return (date: IsoDate) => sums.get(key(date)) ?? 0
        }
        const onDay = minutesIn((date) => date)
        const inWeek = minutesIn(weekOf)
        // One question at the end: thousands of them would take longer than the rule itself.
        const wrong = blocks.filter((block) => {
          const on = wish.days.find((each) => each.day === block.day)
          const end = block.startMinute + block.durationMinutes
          const others = [...(on?.taken ?? []), ...blocks.filter((each) => each !== block && each.day === block.day)]
          const isApart = others.every(
            (other) =>
              other.startMinute >= end + wish.breakMinutes ||
              other.startMinute + other.durationMinutes + wish.breakMinutes <= block.startMinute,
          )
          const isWhole = block.durationMinutes >= MIN_PROPOSED_MINUTES && block.durationMinutes <= wish.maxBlockMinutes
          const isInside = on !== undefined && block.day >= TODAY && block.startMinute >= on.fromMinute && end <= on.untilMinute
          const hasRoom = onDay(block.day) <= wish.mostOn(block.day) && inWeek(block.day) <= wish.weeklyMinutes
          return !(isApart && isWhole && isInside && hasRoom)
        })
        expect(wrong).toEqual([])
      }),
      settings,
    )
  })

  test('adds up: target less what was there is added or missing, by pillar and week', () => {
    fc.assert(
      fc.property(anyWish, (wish) => {
        for (const { pillars, blocks, missing } of layTemplate(wish)) {
          for (const { pillar, targetMinutes, heldMinutes, addedMinutes, missingMinutes } of pillars) {
            const placed = blocks.filter((block) => block.pillar === pillar).reduce((sum, block) => sum + block.durationMinutes, 0)
            expect(addedMinutes).toBe(placed)
            const lacking = Math.max(0, targetMinutes - heldMinutes)
            expect(addedMinutes + missingMinutes).toBeLessThanOrEqual(lacking)
            expect(lacking - addedMinutes - missingMinutes).toBeLessThan(MIN_PROPOSED_MINUTES)
          }
          expect(missing?.minutes ?? 0).toBe(pillars.reduce((sum, each) => sum + each.missingMinutes, 0))
        }
      }),
      settings,
    )
  })

  test('laid once more adds nothing, as a whole and week by week', () => {
    fc.assert(
      fc.property(anyWish, fc.boolean(), (wish, isWhole) => {
        const laid = layTemplate(wish)
        const again = layTemplate(applied(wish, isWhole ? laid : laid.slice(0, 1)))
        expect((isWhole ? again : again.slice(0, 1)).flatMap((week) => week.blocks)).toEqual([])
      }),
      settings,
    )
  })

  test('is the same in whatever order its parts come', () => {
    fc.assert(
      fc.property(anyWish, (wish) => {
        const turned = {
          ...wish,
          held: wish.held.toReversed(),
          days: wish.days.toReversed().map((each) => ({ ...each, taken: each.taken.toReversed() })),
        }
        expect(layTemplate(turned)).toEqual(layTemplate(wish))
      }),
      settings,
    )
  })
})
