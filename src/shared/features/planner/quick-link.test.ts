import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begunLink, type LinkChoice, linkText, offeredLinks, takeLink } from './quick-link.ts'

const choice = (value: string, label: string): LinkChoice => ({ value, label, pillar: null })
const OUTAGE = choice('story:1', 'The outage')
const GROUPS = [
  { group: 'Papers', items: [choice('paper:1', 'Attention [v2]'), choice('paper:2', 'On outages')] },
  { group: 'Stories', items: [OUTAGE, choice('story:2', 'The outage')] },
]

test.each([
  ['Rehearse [[The outage]] ~30m @fri', 'Rehearse ~30m @fri', 'story:1'],
  ['[[the  OUTAGE]]', '', 'story:1'],
  ['a [[Attention v2]] b', 'a b', 'paper:1'],
  ['a [[nowhere]] b', 'a [[nowhere]] b', undefined],
  ['a [[The outage', 'a [[The outage', undefined],
  ['a [[]] b', 'a [[]] b', undefined],
  ['no link', 'no link', undefined],
])('%j is the line %j with the link %s', (line, left, value) => {
  const taken = takeLink(line, GROUPS, null)
  expect([taken.line, taken.link?.value]).toEqual([left, value])
})

test('of two with one name the one that was chosen is meant', () => {
  const [, second] = GROUPS[1]?.items ?? []
  expect(takeLink('x [[The outage]]', GROUPS, second ?? null).link?.value).toBe('story:2')
  expect(takeLink('x [[Attention v2]]', GROUPS, second ?? null).link?.value).toBe('paper:1')
})

test('what is chosen and written is found again, whatever it is called', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), (label) => {
      const one = choice('story:9', label)
      expect(takeLink(`x ${linkText(one)} y`, [], one)).toEqual({ line: 'x y', link: one })
    }),
  )
})

test.each([
  ['read [[att', 10, { from: 5, letters: 'att' }],
  ['read [[', 7, { from: 5, letters: '' }],
  ['read [[att]] x', 14, null],
  ['read [[att more', 6, null],
  ['read [', 6, null],
])('in %j at %i the link %j is begun', (line, caret, begun) => {
  expect(begunLink(line, caret)).toEqual(begun)
})

test('offers have all the words, those that begin so first, few of each kind', () => {
  expect(offeredLinks(GROUPS, 'out', 8).map(({ group, items }) => [group, items.map(({ value }) => value)])).toEqual([
    ['Papers', ['paper:2']],
    ['Stories', ['story:1', 'story:2']],
  ])
  expect(offeredLinks(GROUPS, 'on out', 8).map(({ items }) => items.map(({ value }) => value))).toEqual([['paper:2']])
  expect(offeredLinks(GROUPS, 'nothing', 8)).toEqual([])
  const many = [{ group: 'Papers', items: Array.from({ length: 20 }, (_, index) => choice(`paper:${index}`, `P ${index}`)) }]
  expect(offeredLinks(many, '', 8)[0]?.items).toHaveLength(4)
})
