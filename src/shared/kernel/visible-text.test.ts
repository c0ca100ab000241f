import { expect, test } from 'vitest'
import { visibleText } from './visible-text.ts'

test.each([
  ['a title', 'Attention Is All You Need', 'Attention Is All You Need'],
  ['S15 a name that runs backwards', 'paper\u202Efdp.exe', 'paper‹RLO›fdp.exe'],
  ['S15 isolates', '\u2067x\u2069', '‹RLI›x‹PDI›'],
  ['line breaks and NUL', 'a\nb\u0000c', 'a b c'],
  ['honest right-to-left text', 'עברית', 'עברית'],
])('%s', (_what, text, expected) => {
  expect(visibleText(text)).toBe(expected)
})
