import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endMoved, lanesOf, moved, startMoved, stretchBetween } from './week-layout.ts'

const at = (startMinute: number, durationMinutes: number) => ({ startMinute, durationMinutes })

test.each([
  ['down', 600, 655, at(600, 60)],
  ['up', 655, 600, at(600, 60)],
  ['a click is one step', 607, 607, at(600, 15)],
  ['above the day', 660, 100, at(240, 420)],
  ['below the day', 1600, 9000, at(1590, 90)],
])('drawing %s', (_what, anchor, pointer, expected) => {
  expect(stretchBetween(anchor, pointer, 4, 15)).toEqual(expected)
})

test('moving and resizing stay inside the study day and above the shortest block', () => {
  expect(moved(at(250, 60), -60, 4)).toEqual(at(240, 60))
  expect(moved(at(1600, 60), 200, 4)).toEqual(at(1675, 60))
  expect(endMoved(at(600, 30), -60)).toEqual(at(600, 5))
  expect(startMoved(at(600, 30), 60, 4)).toEqual(at(625, 5))
  expect(startMoved(at(600, 30), -15, 4)).toEqual(at(585, 45))
})

test('blocks that overlap stand side by side, others have the whole width', () => {
  expect(lanesOf([at(600, 60), at(630, 60), at(660, 30), at(720, 30)])).toEqual([
    { lane: 0, lanes: 2 },
    { lane: 1, lanes: 2 },
    { lane: 0, lanes: 2 },
    { lane: 0, lanes: 1 },
  ])
})

test('no two blocks ever cover each other', () => {
  const stretch = fc.record({ startMinute: fc.integer({ min: 240, max: 1600 }), durationMinutes: fc.integer({ min: 5, max: 300 }) })
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
      const lanes = lanesOf(stretches)
      stretches.forEach((a, i) => {
        stretches.forEach((b, j) => {
          if (i >= j || lanes[i]?.lane !== lanes[j]?.lane) return
          const overlap = a.startMinute < b.startMinute + b.durationMinutes && b.startMinute < a.startMinute + a.durationMinutes
          expect(overlap).toBe(false)
        })
        expect(lanes[i]?.lane).toBeLessThan(lanes[i]?.lanes ?? 0)
      })
    }),
  )
})
