import { expect, test } from 'vitest'
import { mendSigns } from './mend-signs.ts'

test.each([
  ['Di\u001busion', 'Diffusion'],
  ['A\u001ene Classi\u001ccation', 'Affine Classification'],
  ['\u0010Why?\u0011 \u0015 a study', '“Why?” – a study'],
  ['\u009f1', '§1'],
  ['Plain text, ﬁne\t', 'Plain text, ﬁne\t'],
])('%j means %j', (drawn, meant) => {
  expect(mendSigns(drawn)).toBe(meant)
})
