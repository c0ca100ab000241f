import { expect, test } from 'vitest'
import { composeAccents } from './compose-accents.ts'

test.each([
  ['M\u00a8uller', 'M\u00fcller'],
  ['S\u00b4ebastien Fran\u00b8cois', 'S\u00e9bastien Fran\u00e7ois'],
  ['Mart\u00b4\u0131n', 'Mart\u00edn'],
  ['\ufb01eld e\ufb03cient', 'field efficient'],
  ['Mich`ele', 'Mich\u00e8le'],
  ['Plain `code` here', 'Plain `code` here'],
])('%s becomes %s', (drawn, meant) => {
  expect(composeAccents(drawn).normalize('NFC')).toBe(meant.normalize('NFC'))
})
