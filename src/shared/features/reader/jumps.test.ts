import { expect, test } from 'vitest'
import { goBack, goForward, type Jumps, jumpFrom, NO_JUMPS } from './jumps.ts'

test('back and forward undo each other, and a new jump forgets what lay ahead', () => {
  const jumps: Jumps<number> = jumpFrom(jumpFrom<number>(NO_JUMPS, 1), 5)
  const back = goBack(jumps, 9)
  expect(back).toEqual({ place: 5, jumps: { back: [1], forward: [9] } })
  expect(back && goForward(back.jumps, 5)).toEqual({ place: 9, jumps })
  expect(back && jumpFrom(back.jumps, 5)).toEqual({ back: [1, 5], forward: [] })
})

test('at either end there is nowhere to go', () => {
  expect(goBack(NO_JUMPS, 1)).toBeNull()
  expect(goForward(NO_JUMPS, 1)).toBeNull()
})

test('the hundred latest places are kept', () => {
  let jumps: Jumps<number> = NO_JUMPS
  for (let page = 0; page < 150; page++) jumps = jumpFrom(jumps, page)
  expect(jumps.back).toHaveLength(100)
  expect(jumps.back.at(-1)).toBe(149)
})
