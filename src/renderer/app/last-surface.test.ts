import { expect, test } from 'vitest'
import { placeToRemember } from './last-surface.ts'

test.each(['/', '/plan', '/read', '/practice', '/interviews', '/journal', '/insights', '/read/0b6a-1', '/journal/id_7'])(
  '%s is come back to',
  (path) => {
    expect(placeToRemember(path)).toBe(path)
  },
)

test.each([
  '/settings',
  '/sessions/s-1',
  '/plan/x',
  '/practice/review',
  '/read/a/b',
  '//evil.example',
  '/read/<x>',
  'https://evil.example',
  '',
])('%s is not', (path) => {
  expect(placeToRemember(path)).toBeNull()
})
