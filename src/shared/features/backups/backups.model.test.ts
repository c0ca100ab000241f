import { expect, test } from 'vitest'
import { reasonOf } from './backups.model.ts'

test.each([
  ['automatic', 'automatic'],
  ['manual', 'manual'],
  ['before-restore', 'before-restore'],
  ['before-emptying', 'before-emptying'],
  ['before-migration-12', 'before-migration'],
])('a backup of kind %s was made for the reason %s', (kind, reason) => {
  expect(reasonOf(kind)).toBe(reason)
})
