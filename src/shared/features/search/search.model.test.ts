import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchQuery } from './search.model.ts'

test.each([
  ['words are beginnings of words', 'softm grad', '"softm"* "grad"*'],
  ['one letter is a word', 'q learning', '"q" "learning"*'],
  ['one sign of a script without spaces is a beginning', '注', '"注"*'],
  ['a phrase', 'rate "gradient  descent"', '"rate"* "gradient descent"'],
  ['an open phrase', '"gradient des', '"gradient des"'],
  ['operators are words', 'a OR b NEAR c', '"a" "OR"* "b" "NEAR"* "c"'],
  ['signs only', '( * " -', null],
  ['an empty phrase', '""', null],
  ['nothing', '  ', null],
])('%s', (_what, typed, query) => {
  expect(searchQuery(typed)).toBe(query)
})

test('S18 whatever is typed, the query is valid', () => {
  const db = new Database(':memory:')
  db.exec("CREATE VIRTUAL TABLE text USING fts5 (title, body, tokenize = 'porter unicode61', prefix = '2 3')")
  const search = db.prepare('SELECT rowid FROM text WHERE text MATCH ?')
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"', 'OR', 'NEAR(', 'NEAR', '*', '^', '\u0000', '{a b}:', 'title:', '-', '+', 'AND', 'NOT', '""', "'", ')'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), fc.constantFrom('', ' '), (pieces, between) => {
      const query = searchQuery(pieces.join(between))
      if (query !== null) search.all(query)
    }),
    { numRuns: 2_000 },
  )
})
