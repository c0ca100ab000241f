import { expect, test } from 'vitest'
import type { EpochMs } from '../../kernel/time.ts'
import { keepsVersion } from './versions.model.ts'

const MINUTE_MS = 60_000
const at = (minutes: number) => (minutes * MINUTE_MS) as EpochMs

test.each([
  ['the first words of an entry', null, 0, 500, false],
  ['still writing', 5, 0, 6, false],
  ['after a pause of ten minutes', 5, 0, 15, true],
  ['an hour of writing without a pause', 59, 0, 60, true],
  ['just after a version', 59, 58, 60, false],
])('%s', (_what, textAt, since, now, isKept) => {
  expect(keepsVersion(textAt === null ? null : at(textAt), at(since), at(now))).toBe(isKept)
})
