import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PILLARS } from '../../kernel/pillars.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { PILLAR_WORDS, parseQuickAdd, wishedDay } from './quick-add.ts'

// A Monday.
const TODAY = '2026-03-02' as IsoDate

/** Title, pillar, minutes, date and minute of a line. */
function read(line: string) {
  const { title, pillar, durationMinutes, dayWish, startMinute } = parseQuickAdd(line)
  return [title, pillar, durationMinutes, dayWish && wishedDay(TODAY, dayWish), startMinute]
}

test.each([
  ['KV cache drill #design ~30m @fri 18:00', ['KV cache drill', 'system-design', 30, '2026-03-06', 1080]],
  ['two-sum again', ['two-sum again', null, null, null, null]],
  ['read ResNet #paper ~1h30m @tomorrow', ['read ResNet', 'paper-reading', 90, '2026-03-03', null]],
  ['stand-up story #behavioral 7:15', ['stand-up story', 'behavioural', null, '2026-03-02', 435]],
  ['~1.5h mock @Sunday', ['mock', null, 90, '2026-03-08', null]],
  ['@today 6pm essay', ['essay', null, null, '2026-03-02', 1080]],
  ['talk @12 Dec @6:30pm ~1h30', ['talk', null, 90, '2026-12-12', 1110]],
  ['talk @Dec 12 12am', ['talk', null, null, '2026-12-12', 0]],
  ['talk @1mar', ['talk', null, null, '2027-03-01', null]],
  ['talk @mar2', ['talk', null, null, '2026-03-02', null]],
  ['leap @29 February', ['leap', null, null, '2028-02-29', null]],
  ['talk @2025-12-31 ~90', ['talk', null, 90, '2025-12-31', null]],
  ['@mon first ~1,5h', ['first', null, 90, '2026-03-02', null]],
  ['fix issue #42 for @alice ~forever 25:00', ['fix issue #42 for @alice ~forever 25:00', null, null, null, null]],
  ['#ml #cs second tag stays', ['#cs second tag stays', 'ml-basics', null, null, null]],
  ['party @31 feb @2026-02-30 @ # ~', ['party @31 feb @2026-02-30 @ # ~', null, null, null, null]],
  ['too long ~30h ~1m 13pm 0am', ['too long ~30h ~1m 13pm 0am', null, null, null, null]],
  ['2 pairs of 12 problems', ['2 pairs of 12 problems', null, null, null, null]],
  ['', ['', null, null, null, null]],
  ['  #design ~30m @fri 18:00 ', ['', 'system-design', 30, '2026-03-06', 1080]],
])('%j is read as %j', (line, expected) => {
  expect(read(line)).toEqual(expected)
})

test.each(PILLARS.flatMap((pillar) => [pillar, ...PILLAR_WORDS[pillar]].map((word) => [word, pillar] as const)))(
  '#%s is %s',
  (word, pillar) => {
    expect(parseQuickAdd(`x #${word}`)).toMatchObject({ title: 'x', pillar })
    expect(parseQuickAdd(`x #${word.toUpperCase().replaceAll('-', '_')}`)).toMatchObject({ title: 'x', pillar })
  },
)

test('no two pillars share a word', () => {
  const words = PILLARS.flatMap((pillar) => [pillar, ...PILLAR_WORDS[pillar]])
  expect(new Set(words).size).toBe(words.length)
})

const token = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '#ml',
    '#nothing',
    '~30m',
    '~1h30',
    '~',
    '@fri',
    '@12',
    'Dec',
    '@dec',
    '12',
    '18:00',
    '6pm',
    '@18:00',
    'KV',
    '@today',
    '~90',
  ),
)

test('whatever is typed: the title keeps the order of its words, and nothing else is lost but what was understood', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      const words = tokens.join(' ').trim().split(/\s+/)
      const block = parseQuickAdd(tokens.join(' '))
      const left = block.title === '' ? [] : block.title.split(' ')
      let from = 0
      for (const word of left) {
        const at = words.indexOf(word, from)
        expect(at).toBeGreaterThanOrEqual(from)
        from = at + 1
      }
      // A date may take two words, everything else one; a time alone means today and takes none for the day.
      const understood = [block.pillar, block.durationMinutes, block.dayWish, block.startMinute].filter((part) => part !== null).length
      expect(words.filter(Boolean).length - left.length).toBeLessThanOrEqual(understood + 1)
    }),
    { numRuns: 500 },
  )
})

test('what was understood reads the same wherever it stands in the line', () => {
  const parts = ['#design', '~45m', '@wed', '17:30', 'KV cache']
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: 5 }), (shuffled) => {
      expect(read(shuffled.join(' '))).toEqual(['KV cache', 'system-design', 45, '2026-03-04', 1050])
    }),
  )
})

test('a wish without a year is never in the past', () => {
  const wish = fc.oneof(
    fc.record({ kind: fc.constant('weekday' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
    fc.record({
      kind: fc.constant('date' as const),
      year: fc.constant(null),
      month: fc.integer({ min: 1, max: 12 }),
      dayOfMonth: fc.integer({ min: 1, max: 28 }),
    }),
  )
  fc.assert(
    fc.property(wish, fc.integer({ min: 0, max: 9_000 }), (wanted, days) => {
      const today = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10) as IsoDate
      expect(wishedDay(today, wanted) >= today).toBe(true)
    }),
  )
})
