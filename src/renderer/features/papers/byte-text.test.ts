import { expect, test } from 'vitest'
import { byteText } from './byte-text.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [2_048, '2 kB'],
  [1_550_000, '1.6 MB'],
  [5e12, '5,000 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(byteText(bytes, 'en')).toBe(text)
})
