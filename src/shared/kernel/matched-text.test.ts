import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchQuery } from './match-query.ts'
import { MATCH_END, MATCH_START, phraseToFind, textParts } from './matched-text.ts'

test.each([
  ['softmax', '"softmax"*'],
  ['  KV   cache ', '"KV"* "cache"*'],
  ['" OR ( * NEAR', '"OR"* "NEAR"*'],
  ['title:x AND -y', '"title"* "x"* "AND"* "y"*'],
  ['naïve', '"naïve"*'],
])('%j is searched as %s', (typed, query) => {
  expect(matchQuery(typed)).toBe(query)
})

test.each(['', '   ', '"', '* ( ) ^ : -', '😀'])('%j holds nothing to search for', (typed) => {
  expect(matchQuery(typed)).toBeNull()
})

test('S18 whatever is typed is a valid query', () => {
  const db = new Database(':memory:')
  db.exec("CREATE VIRTUAL TABLE text USING fts5 (title, body, prefix = '2 3')")
  const search = db.prepare('SELECT rowid FROM text WHERE text MATCH ?')
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', 'OR', 'NEAR(', '*', '^', '\u0000', '{a b}:', 'title:', '-', '+'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const query = matchQuery(pieces.join(' '))
      if (query !== null) search.all(query)
    }),
  )
})

test('the pieces of marked text are the text without its marks', () => {
  const marked = `a ${MATCH_START}soft${MATCH_END}max ${MATCH_START}b${MATCH_END}`
  expect(textParts(marked)).toEqual([
    { text: 'a ', isMatch: false },
    { text: 'soft', isMatch: true },
    { text: 'max ', isMatch: false },
    { text: 'b', isMatch: true },
  ])
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(
        textParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text.replaceAll(MATCH_START, '').replaceAll(MATCH_END, ''))
    }),
  )
})

test.each([
  ['one word', `a ${MATCH_START}needle${MATCH_END} in hay`, 'needle'],
  ['words side by side', `a ${MATCH_START}rare${MATCH_END} ${MATCH_START}needle${MATCH_END} in`, 'rare needle'],
  ['the longest of those apart', `${MATCH_START}hay${MATCH_END} with a ${MATCH_START}needle${MATCH_END}`, 'needle'],
  ['nothing', 'only hay', ''],
])('what to find on a page: %s', (_what, snippet, phrase) => {
  expect(phraseToFind(textParts(snippet))).toBe(phrase)
})
