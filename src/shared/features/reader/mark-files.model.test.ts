import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportFileName } from './mark-files.model.ts'

test.each([
  ['Attention is all you need', 'Attention is all you need (annotated).pdf'],
  ['BERT: pre/training "x" <y>?', 'BERT pre training x y (annotated).pdf'],
  ['../../etc/passwd', 'etc passwd (annotated).pdf'],
  ['', 'Paper (annotated).pdf'],
  ['...', 'Paper (annotated).pdf'],
  ['a\u202egnp.exe', 'a gnp.exe (annotated).pdf'],
])('%j is saved as %j', (title, name) => {
  expect(exportFileName(title, 'annotated', 'pdf')).toBe(name)
})

test('every title gives a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      expect(exportFileName(title, 'marks', 'md')).toMatch(/^(?!\.)[^\\/:*?"<>|\p{Cc}]{1,110} \(marks\)\.md$/u)
    }),
    { numRuns: 30 },
  )
})
