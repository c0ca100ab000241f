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

test('without a campaign nothing is starved or over capacity', () => {
  const load = weekLoad(null, [{ pillar: 'coding', durationMs: HOUR }], [])
  expect(load).toMatchObject({ capacityMs: null, isOverCapacity: false, starved: [] })
})

test('weights that are all 0 mean equal shares', () => {
  const pillars = PILLARS.map((pillar) => ({ pillar, weight: 0, isFocus: false }))
  expect(weekLoad({ weeklyMs: 7 * HOUR, pillars }, [], []).pillars.map((pillar) => pillar.targetMs)).toEqual(PILLARS.map(() => HOUR))
})
