import { describe, expect, it } from 'vitest'
import { lockIsInstalled } from '../../scripts/setup/install.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/other-platform': { version: '1.0.0', integrity: 'sha512-o', optional: true },
  },
}
const installed = (a: object) => ({ packages: { 'node_modules/a': a } })

describe('the installed tree', () => {
  it('fits the lock without the optional packages of other platforms', () => {
    expect(lockIsInstalled(lock, installed({ version: '1.0.0', integrity: 'sha512-a' }))).toBe(true)
  })
  it('does not fit with another version', () => {
    expect(lockIsInstalled(lock, installed({ version: '1.0.1', integrity: 'sha512-b' }))).toBe(false)
  })
  it('does not fit with other contents of the same version', () => {
    expect(lockIsInstalled(lock, installed({ version: '1.0.0', integrity: 'sha512-b' }))).toBe(false)
  })
  it('does not fit when a package is missing', () => {
    expect(lockIsInstalled(lock, { packages: {} })).toBe(false)
  })
})
