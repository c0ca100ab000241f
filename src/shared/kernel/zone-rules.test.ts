import { describe, expect, test } from 'vitest'
import type { EpochMs } from './time.ts'
import { isPlainWallTime, wallStamp, zoneObservances } from './zone-rules.ts'

const at = (iso: string) => Date.parse(iso) as EpochMs

describe('the rules of a zone', () => {
  test('name what holds at first and every change up to the end', () => {
    expect(zoneObservances('Europe/Berlin', at('2026-03-02T00:00:00Z'), at('2026-12-01T00:00:00Z'))).toEqual([
      { isDaylight: false, startsAt: '20251026T030000', offsetFrom: '+0200', offsetTo: '+0100', name: '+01:00' },
      { isDaylight: true, startsAt: '20260329T020000', offsetFrom: '+0100', offsetTo: '+0200', name: '+02:00' },
      { isDaylight: false, startsAt: '20261025T030000', offsetFrom: '+0200', offsetTo: '+0100', name: '+01:00' },
    ])
  })

  test.each([
    ['America/New_York', '-0500', '-0400'],
    ['Australia/Lord_Howe', '+1030', '+1100'],
    ['Asia/Kathmandu', '+0545', '+0545'],
    ['America/Sao_Paulo', '-0300', '-0300'],
    ['Pacific/Kiritimati', '+1400', '+1400'],
    ['UTC', '+0000', '+0000'],
  ])('%s has the offsets of its winter and its summer', (zone, standard, daylight) => {
    const observances = zoneObservances(zone, at('2026-01-15T00:00:00Z'), at('2026-12-31T00:00:00Z'))
    const ofKind = (isDaylight: boolean) => observances.filter((rule) => rule.isDaylight === isDaylight).map((rule) => rule.offsetTo)
    expect(new Set(ofKind(false))).toEqual(new Set([standard]))
    expect(new Set(ofKind(true))).toEqual(standard === daylight ? new Set() : new Set([daylight]))
  })

  test('a wall-clock time is the zone’s own, and is told from the second of two that look the same', () => {
    expect(wallStamp(at('2026-03-02T17:00:00Z'), 'Europe/Berlin')).toBe('20260302T180000')
    expect(isPlainWallTime(at('2026-10-25T00:30:00Z'), 'Europe/Berlin')).toBe(true)
    expect(isPlainWallTime(at('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe(false)
  })
})
