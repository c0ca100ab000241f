import { expect, test } from 'vitest'
import { composeAccents } from './compose-accents.ts'

test.each([
  ['M\u00a8uller', 'M\u00fcller'],
  ['S\u00b4ebastien Fran\u00b8cois', 'S\u00e9bastien Fran\u00e7ois'],
  ['Mart\u00b4\u0131n', 'Mart\u00edn'],
  ['\ufb01eld e\ufb03cient', 'field efficient'],
  ['Mu \u02dcnoz Pe \u02dcna', 'Mu\u00f1oz Pe\u00f1a'],
  ['Mar\u00b4\u0131a \u00b4Alvarez', 'Mar\u00eda \u00c1lvarez'],
  ['S\u00b8ebnem, \u00b8Sule and Fran\u00b8cois', '\u015eebnem, \u015eule and Fran\u00e7ois'],
  ['In^es and G~oncalo', 'In\u00eas and G\u00f5ncalo'],
  ['H\u00b4el` ene', 'H\u00e9l\u00e8ne'],
  ['x^2 and ~ 3', 'x^2 and ~ 3'],
  ['\u{1d458}-Means', 'k-Means'],
  ['Mich`ele', 'Mich\u00e8le'],
  ['Plain `code` here', 'Plain `code` here'],
])('%s becomes %s', (drawn, meant) => {
  expect(composeAccents(drawn).normalize('NFC')).toBe(meant.normalize('NFC'))
})
