import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REFERENCE_KINDS, referenceText } from '../../../kernel/reference.ts'
import { TEMPLATES } from '../journal.model.ts'
import { entryFileName, readFolderEntry, writeFolderEntry } from './folder-entry.ts'
import { filesNamedIn, fromFolderText, toFolderText, withoutNames } from './folder-links.ts'
import { readFrontMatter } from './front-matter.ts'

describe('heads of files', () => {
  test.each([
    ['title: Plain words # said aside', { title: 'Plain words' }],
    ["title: 'It''s'", { title: "It's" }],
    ['title: "a: \\"b\\""', { title: 'a: "b"' }],
    ['tags: [one, "two, three", #four]', { tags: ['one', 'two, three', '#four'] }],
    ['tags:\n  - one\n  - two', { tags: ['one', 'two'] }],
    ['tags:\n- one', { tags: ['one'] }],
    ['empty:', { empty: '' }],
  ])('%j is read', (head, expected) => {
    const { fields, body } = readFrontMatter(`---\n${head}\n---\nBody`)
    expect(Object.fromEntries(fields.map(({ key, value }) => [key, value]))).toEqual(expected)
    expect(body).toBe('Body')
  })

  test.each(['---\nno head at all', '--- \n---\n', '---\n{"a": 1}\n---\nx', '---\n# just a line\n---\n', 'title: x\n---\n'])(
    'B14 %j is text',
    (text) => {
      expect(readFrontMatter(text)).toEqual({ fields: [], body: text })
    },
  )

  test('B16 what means nothing here leaves as it came', () => {
    const file = '---\ntitle: Day\naliases:\n  - D\nmood: great\ncssclass: wide\n---\nBody\n'
    const entry = readFolderEntry(file)
    expect(entry).toMatchObject({ title: 'Day', mood: null, unknownLines: 'aliases:\n  - D\nmood: great\ncssclass: wide' })
    expect(writeFolderEntry(entry)).toContain('\naliases:\n  - D\nmood: great\ncssclass: wide\n---\nBody\n')
  })

  test('any entry comes back as it left', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    const id = fc.stringMatching(/^[\w-]{1,36}$/)
    const entry = fc.record({
      title: line.filter((text) => text !== ''),
      date: fc.constant('2026-03-02T10:00:00.000Z'),
      zone: fc.constant('Europe/Berlin'),
      tags: fc.uniqueArray(fc.stringMatching(/^[a-z"'[:{-][a-z ,"]{0,8}[a-z]$/), {
        maxLength: 5,
        selector: (tag) => tag.replace(/[\s,]+/g, ' '),
      }),
      mood: fc.option(fc.integer({ min: 1, max: 5 })),
      energy: fc.option(fc.integer({ min: 1, max: 5 })),
      template: fc.constantFrom(...TEMPLATES),
      isFinished: fc.boolean(),
      id,
      updated: fc.constant('2026-03-02T11:00:00.000Z'),
      attachments: fc.dictionary(fc.stringMatching(/^attachments\/[a-z"',. ]{1,20}$/), id).map((each) => new Map(Object.entries(each))),
      unknownLines: fc.constantFrom('', 'aliases: [x]', 'a: 1\nb:\n  - 2'),
      body: fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/\r/g, '')),
    })
    fc.assert(
      fc.property(entry, (before) => {
        const tags = before.tags.map((tag) => tag.replace(/[\s,]+/g, ' ').trim())
        expect(readFolderEntry(writeFolderEntry({ ...before, tags }))).toEqual({ ...before, tags })
      }),
    )
  })

  test('S5 a file is called after its day and title, and leads nowhere else', () => {
    expect(entryFileName('2026-03-02', '../../etc/passwd')).toBe('2026-03-02 .. .. etc passwd.md')
    expect(entryFileName('2026-03-02', 'KV cache? [[x]] #1')).toBe('2026-03-02 KV cache_ x 1.md')
    expect(entryFileName('2026-03-02', '')).toBe('2026-03-02.md')
  })
})

const NAMES = {
  entryAt: (path: string) => (path === 'notes/other day.md' ? { id: 'e-2', title: 'Other day' } : null),
  entryCalled: (title: string) => (title.toLowerCase() === 'other day' ? { id: 'e-2', title: 'Other day' } : null),
  attachmentAt: (path: string) => (path === 'notes/a b.png' || path === 'plan.pdf' ? 'f-1' : null),
}

describe('links', () => {
  test.each([
    ['[[Other day]]', '[[entry:e-2 Other day]]'],
    ['[[other DAY|that one]]', '[[entry:e-2 that one]]'],
    ['[[Other day#Morning]]', '[[entry:e-2 Other day]]'],
    ['[[Nobody knows]]', '[[Nobody knows]]'],
    ['[x](other%20day.md)', '[[entry:e-2 x]]'],
    ['[x](../notes/other%20day.md#part)', '[[entry:e-2 x]]'],
    ['[x](somewhere.md "entry:e-9")', '[[entry:e-9 x]]'],
    ['[x](prepbench://paper/p-1 "paper:p-1")', '[[paper:p-1 x]]'],
    ['![](a%20b.png)', '![](attachment/f-1)'],
    ['![[plan.pdf]]', '[plan.pdf](attachment/f-1)'],
    ['[x](https://example.org/a.md)', '[x](https://example.org/a.md)'],
    ['[[question:q-1 What?]]', '[[question:q-1 What?]]'],
  ])('%s becomes %s', (text, expected) => {
    expect(fromFolderText(text, 'notes/day.md', NAMES)).toBe(expected)
  })

  test.each(['../../etc/passwd', '/etc/passwd', '..%2f..%2fetc/passwd', 'a%00b', 'C:%5Cx', '%E0%A4%A'])(
    'S5 %s never leaves the folder',
    (target) => {
      for (const named of filesNamedIn(`![x](${target}) [[${decodeSafely(target)}]]`, 'notes/day.md')) {
        expect(named).not.toMatch(/^\.\.$|^\.\.\/\.\.\/etc.*attachment/)
      }
      expect(fromFolderText(`[x](${target})`, 'notes/day.md', NAMES)).toBe(`[x](${target})`)
    },
  )

  test('B15 B18 a hundred thousand brackets take no time', () => {
    for (const text of ['['.repeat(100_000), '[['.repeat(50_000), '![x]('.repeat(20_000), `[${'a'.repeat(200_000)}](x)`]) {
      const before = performance.now()
      fromFolderText(text, 'a.md', NAMES)
      expect(performance.now() - before).toBeLessThan(5_000)
    }
  })

  test('any text with references goes out and comes back', () => {
    const reference = fc.record({
      kind: fc.constantFrom(...REFERENCE_KINDS),
      id: fc.stringMatching(/^[\w-]{1,36}$/),
      label: fc.string({ unit: 'grapheme', maxLength: 40 }),
    })
    const piece = fc.oneof(fc.stringMatching(/^[\w .,#*\n]{0,30}$/), reference.map(referenceText), fc.constant('![a](attachment/f-1)'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const body = pieces.join(' ')
        const out = toFolderText(body, {
          reference: ({ kind, label }) => (kind === 'question' ? null : { name: `${label} today`, address: 'my file (1).md' }),
          attachment: () => 'attachments/a b.png',
        })
        const back = fromFolderText(out, 'day.md', {
          entryAt: () => null,
          entryCalled: () => null,
          attachmentAt: (path) => (path === 'attachments/a b.png' ? 'f-1' : null),
        })
        expect(withoutNames(back)).toBe(withoutNames(body))
      }),
    )
  })
})

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
