import { expect, test } from 'vitest'
import { PILLARS } from '../../kernel/pillars.ts'
import { completeShares, weekLoad } from './planner.model.ts'

const HOUR = 3_600_000

test('shares are completed in the fixed order and keep what was named', () => {
  const shares = completeShares([{ pillar: 'coding', weight: 4, isFocus: true }])
  expect(shares.ok && shares.value.map(({ pillar, weight }) => [pillar, weight])).toEqual(
    PILLARS.map((pillar) => [pillar, pillar === 'coding' ? 4 : 1]),
  )
})

test('a fourth focus area is refused', () => {
  const named = PILLARS.slice(0, 4).map((pillar) => ({ pillar, weight: 1, isFocus: true }))
  expect(completeShares(named)).toEqual({ ok: false, reason: 'too-many-focus-areas' })
  expect(completeShares(named.slice(0, 3)).ok).toBe(true)
})

test('a week adds up per pillar, names the starved ones and what is over capacity', () => {
  const pillars = PILLARS.map((pillar) => ({ pillar, weight: pillar === 'coding' ? 3 : pillar === 'ml-basics' ? 1 : 0, isFocus: false }))
  const load = weekLoad(
    { weeklyMs: 8 * HOUR, pillars },
    [{ pillar: 'coding', durationMs: 9 * HOUR }],
    [{ pillar: 'coding', activeMs: 2 * HOUR }],
  )
  expect(load.pillars[0]).toMatchObject({ targetMs: 6 * HOUR, plannedMs: 9 * HOUR, actualMs: 2 * HOUR })
  expect(load).toMatchObject({
    capacityMs: 8 * HOUR,
    plannedMs: 9 * HOUR,
    actualMs: 2 * HOUR,
    isOverCapacity: true,
    starved: ['ml-basics'],
  })
})

test('a week has room for the campaign’s hours, or for what its days have where that is less', () => {
  const campaign = { weeklyMs: 8 * HOUR, pillars: [] }
  const planned = [{ pillar: 'coding', durationMs: 6 * HOUR }] as const
  expect(weekLoad(campaign, planned, [], 20 * HOUR)).toMatchObject({ roomMs: 8 * HOUR, isOverCapacity: false })
  expect(weekLoad(campaign, planned, [], 5 * HOUR)).toMatchObject({ roomMs: 5 * HOUR, isOverCapacity: true })
  expect(weekLoad(null, planned, [], 5 * HOUR)).toMatchObject({ capacityMs: null, roomMs: 5 * HOUR, isOverCapacity: true })
})

test('a pillar is starved below a quarter of its share, planned and done alike', () => {
  const pillars = PILLARS.map((pillar) => ({ pillar, weight: pillar === 'coding' || pillar === 'ml-basics' ? 1 : 0, isFocus: false }))
  const starved = (planned: number, done: number) =>
    weekLoad(
      { weeklyMs: 8 * HOUR, pillars },
      [
        { pillar: 'coding', durationMs: planned },
        { pillar: 'ml-basics', durationMs: HOUR },
      ],
      [{ pillar: 'coding', activeMs: done }],
    ).starved
  expect(starved(HOUR - 1, HOUR - 1)).toEqual(['coding'])
  expect(starved(HOUR, 0)).toEqual([])
  expect(starved(0, HOUR)).toEqual([])
})

test('without a campaign nothing is starved or over capacity', () => {
  const load = weekLoad(null, [{ pillar: 'coding', durationMs: HOUR }], [])
  expect(load).toMatchObject({ capacityMs: null, isOverCapacity: false, starved: [] })
})

test('weights that are all 0 mean equal shares', () => {
  const pillars = PILLARS.map((pillar) => ({ pillar, weight: 0, isFocus: false }))
  expect(weekLoad({ weeklyMs: 7 * HOUR, pillars }, [], []).pillars.map((pillar) => pillar.targetMs)).toEqual(PILLARS.map(() => HOUR))
})
