import { describe, expect, test } from 'vitest'
import { minuteOf, timeValue } from './time-field.ts'

describe('the time field of a study day that starts at 04:00', () => {
  test.each([
    ['04:00', 240],
    ['18:30', 1110],
    ['01:15', 1515],
    ['03:59', 1679],
  ])('%s is minute %i, and back', (text, minute) => {
    expect(minuteOf(text, 4)).toBe(minute)
    expect(timeValue(minute)).toBe(text)
  })

  test('an empty field is no time', () => {
    expect(minuteOf('', 4)).toBeNull()
  })
})
