import { expect, test } from 'vitest'
import { settingsParts } from './settings-parts.ts'

test.each([
  ['backup', ['Backups']],
  ['restore', ['Backups']],
  ['move drive', ['Where your data lies']],
  ['disk', ['Where your data lies']],
  ['dark', ['Appearance']],
  ['deleted', ['Trash']],
  ['update', ['About']],
  ['EXPORT', ['Everything, as files', 'The journal, as Markdown']],
  ['  ', []],
])('“%s” leads to %j', (typed, parts) => {
  expect(settingsParts(typed)).toEqual(parts)
})
