import fc from 'fast-check'
import { expect, test } from 'vitest'
import { block, bytes, cluster, element, header, info, live, spoken } from '../../../../tests/support/live-webm.ts'
import { repairWebm } from './webm.ts'

test('what a browser records gets the duration of its blocks', () => {
  expect(repairWebm(spoken(100))?.durationMs).toBe(6_000)
  expect(repairWebm(spoken(1))?.durationMs).toBe(20)
})

test('the duration stands in the file, and repairing again changes nothing', () => {
  const once = repairWebm(spoken(100))
  if (!once) throw new Error('There is sound in it.')
  const at = once.bytes.findIndex((byte, index) => byte === 0x44 && once.bytes[index + 1] === 0x89 && once.bytes[index + 2] === 0x88)
  expect(new DataView(once.bytes.buffer).getFloat64(at + 3)).toBe(6_000)
  expect(repairWebm(once.bytes)).toEqual(once)
})

test('nothing, a header alone and something else hold no sound', () => {
  expect(repairWebm(new Uint8Array())).toBeNull()
  expect(repairWebm(live())).toBeNull()
  expect(repairWebm(live(cluster(0)))).toBeNull()
  expect(repairWebm(new TextEncoder().encode('<!doctype html>'))).toBeNull()
})

test('a segment that knew its length is opened, so that players read to the end', () => {
  const body = bytes(info, cluster(0, block(0), block(60)))
  const repaired = repairWebm(bytes(header, element([0x18, 0x53, 0x80, 0x67], body)))
  expect(repaired?.durationMs).toBe(120)
  expect([...(repaired?.bytes.slice(header.length + 4, header.length + 8) ?? [])]).toEqual([0x1f, 0xff, 0xff, 0xff])
})

test('D17 torn anywhere, every whole block before the tear is kept and nothing of the torn one', () => {
  const whole = spoken(60)
  const firstBlockEnds = live(cluster(0)).length + block(0).length
  fc.assert(
    fc.property(fc.integer({ min: firstBlockEnds, max: whole.length }), (cut) => {
      const blocks = Math.floor((cut - live(cluster(0)).length) / block(0).length)
      const repaired = repairWebm(whole.subarray(0, cut))
      expect(repaired?.durationMs).toBe(blocks === 1 ? 20 : blocks * 60)
    }),
  )
})

test('any bytes are repaired or refused, never an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 200 }), (noise, at) => {
      const mixed = spoken(5)
      mixed.set(noise.subarray(0, Math.max(0, mixed.length - at)), Math.min(at, mixed.length))
      expect(() => [repairWebm(noise), repairWebm(mixed)]).not.toThrow()
    }),
    { numRuns: 500 },
  )
})
