import { expect, test } from 'vitest'
import { clockPicture } from './clock-picture.ts'

const SIZE = 32
/** Opacity of the ring at a time of the clock face, `hour` from 0 to 12. */
const at = (picture: Buffer, hour: number) => {
  const angle = (hour / 12) * 2 * Math.PI
  const x = Math.floor(SIZE / 2 + Math.sin(angle) * 0.36 * SIZE)
  const y = Math.floor(SIZE / 2 - Math.cos(angle) * 0.36 * SIZE)
  return picture[(y * SIZE + x) * 4 + 3]
}

test('what is spent fades from the top on, with the clock', () => {
  const half = clockPicture(SIZE, 0.5)
  expect([1, 3, 5].map((hour) => at(half, hour))).toEqual([76, 76, 76])
  expect([7, 9, 11].map((hour) => at(half, hour))).toEqual([255, 255, 255])
})

test('nothing counted down is a whole ring with nothing in its middle', () => {
  const whole = clockPicture(SIZE, null)
  expect([1, 4, 7, 10].map((hour) => at(whole, hour))).toEqual([255, 255, 255, 255])
  expect(whole[((SIZE / 2) * SIZE + SIZE / 2) * 4 + 3]).toBe(0)
  expect(whole).toHaveLength(SIZE * SIZE * 4)
})
