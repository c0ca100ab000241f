import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REFERENCE_KINDS, referencesIn, referenceText, withNames } from './reference.ts'

const reference = fc.record({
  kind: fc.constantFrom(...REFERENCE_KINDS),
  id: fc.stringMatching(/^[\w.-]{1,64}$/),
  label: fc.string({ unit: 'grapheme', maxLength: 200 }),
})

test('a reference written into any text is read again, with its kind and its id', () => {
  fc.assert(
    fc.property(reference, fc.string(), fc.string(), (wanted, before, after) => {
      const text = `${before.replaceAll('[', '')}${referenceText(wanted)}${after.replaceAll('[', '')}`
      const found = referencesIn(text)
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({ kind: wanted.kind, id: wanted.id })
      expect(text.slice(found[0]?.from, found[0]?.to)).toBe(referenceText(wanted))
    }),
  )
})

test.each([
  ['[[paper:p1 Attention is all]]', [{ kind: 'paper', id: 'p1', label: 'Attention is all' }]],
  [
    '[[entry:e1]] and [[block:s1.2026-03-02 KV cache]]',
    [
      { kind: 'entry', id: 'e1' },
      { kind: 'block', id: 's1.2026-03-02' },
    ],
  ],
  ['[[1, 2], [3, 4]] and [[nothing:x y]] and [[paper:]]', []],
  ['[[paper:p1\nsplit]]', []],
])('%j', (text, references) => {
  expect(referencesIn(text)).toMatchObject(references)
})

test('where only words are shown, a reference is its name', () => {
  expect(withNames('see [[paper:6ac3-\u000249c2\u0003 Attention \u0002is\u0003 all]] and [[1, 2]]')).toBe(
    'see Attention \u0002is\u0003 all and [[1, 2]]',
  )
})

test.each([
  ['cut before its end', '(good) → [[question:c512bb31-bdb7-468a Sample: how much…', '(good) → Sample: how much…'],
  ['cut in its id', 'see [[question:c512bb31-\u0002bdb7\u0003…', 'see …'],
  ['cut after its beginning', '…bdb7-468a-88fe Sample: how \u0002much\u0003]] and more', '…Sample: how \u0002much\u0003 and more'],
  ['cut in its name', '…the cache]] and [[paper:p1 Attention]]', '…the cache and Attention'],
  ['nothing of the kind', '…a matrix [[1, 2], [3, 4]] and [[note', '…a matrix [[1, 2], [3, 4]] and [[note'],
])('of a snippet a reference that was %s is its name as well', (_what, snippet, shown) => {
  expect(withNames(snippet)).toBe(shown)
})
