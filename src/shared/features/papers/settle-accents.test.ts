import { expect, test } from 'vitest'
import { settleAccents } from './settle-accents.ts'

const item = (text: string, x: number, y: number, fontName = 'name') => ({
  text,
  x,
  y,
  width: text.length * 5,
  fontSize: 10,
  fontName,
  isUpright: true,
})

test('an accent raised above a capital stands on it', () => {
  const settled = settleAccents([item('Miguel ', 50, 700), item('\u00b4', 91, 702.6), item('Angel Ruiz', 90, 700)])
  expect(settled.map(({ text, x, y }) => [text, x, y])).toEqual([
    ['Miguel ', 50, 700],
    ['\u00c1ngel Ruiz', 90, 700],
  ])
})

test('a cedilla under a capital too, wherever the capital is drawn', () => {
  expect(settleAccents([item('\u00b8', 201, 700), item('Sebnem', 200, 700)]).map(({ text }) => text)).toEqual(['\u015eebnem'])
})

test.each([
  ['in another font', item('Angel', 90, 700, 'other')],
  ['far to the right', item('Angel', 110, 700)],
  ['in the line below', item('Angel', 90, 690)],
  ['no letter', item('1', 90, 700)],
])('what is %s keeps no accent', (_what, other) => {
  expect(settleAccents([item('\u00b4', 91, 702.6), other])).toHaveLength(2)
})
