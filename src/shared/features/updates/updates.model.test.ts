import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNewer, isVersion } from './updates.model.ts'

test.each([
  ['0.2.0', '0.1.0'],
  ['0.1.10', '0.1.9'],
  ['v1.0.0', '0.99.99'],
  ['1.0.0', '1.0.0-rc.1'],
  ['1.0.0-rc.2', '1.0.0-rc.1'],
  ['1.0.0-rc.10', '1.0.0-rc.9'],
  ['1.0.0-rc', '1.0.0-beta'],
  ['1.0.0-beta.1', '1.0.0-beta'],
  ['1.0.0-beta.x', '1.0.0-beta.2'],
  ['1.0.1-alpha', '1.0.0'],
])('%s comes after %s, and never the other way round', (later, earlier) => {
  expect([isNewer(later, earlier), isNewer(earlier, later)]).toEqual([true, false])
})

test.each([
  ['1.0.0', '1.0.0'],
  ['1.0.0+linux', '1.0.0+mac'],
  ['v1.0.0', '1.0.0'],
  ['not a version', '1.0.0'],
  ['2.0.0', 'not a version'],
])('%s does not come after %s', (a, b) => {
  expect(isNewer(a, b)).toBe(false)
})

test.each(['', '1', '1.2', '1.2.3.4', '1.2.x', '1.2.3-', '1.2.3 ', '<b>1.2.3</b>', `1.${'9'.repeat(400)}.0`, '1.2.3-a..b'])(
  '“%s” is no version',
  (text) => {
    expect(isVersion(text)).toBe(false)
  },
)

const version = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.constantFrom('', '-alpha', '-alpha.1', '-alpha.beta', '-1', '-rc.10'))
  .map(([major, minor, patch, before]) => `${major}.${minor}.${patch}${before}`)

test('versions stand in one order', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(isNewer(a, b) && isNewer(b, a)).toBe(false)
      if (isNewer(a, b) && isNewer(b, c)) expect(isNewer(a, c)).toBe(true)
    }),
  )
})
