import { expect, test } from 'vitest'
import { findTargets } from './find-targets.ts'
import type { PlacedPage } from './jump-index.ts'
import { mentionsOn } from './mention-at.ts'
import { type PlacedItem, placedLines } from './placed-lines.ts'
import { resolveMention } from './resolve.ts'

/** A line in which `^…^` is raised. */
function items(text: string, y: number, height = 10): PlacedItem[] {
  let x = 72
  return text.split('^').flatMap((part, index) => {
    const isRaised = index % 2 === 1
    const size = isRaised ? height * 0.7 : height
    const item = { text: part, x, y: y + (isRaised ? height * 0.36 : 0), width: part.length * size * 0.5, height: size }
    x += item.width
    return part === '' ? [] : [item]
  })
}

const page = (...lines: readonly (readonly [text: string, y: number, height?: number])[]): PlacedPage => ({
  width: 612,
  height: 792,
  lines: placedLines(lines.flatMap(([text, y, height]) => items(text, y, height))),
})

const raised = (text: string) =>
  mentionsOn(page([text, 700]).lines)
    .filter(({ mention }) => mention.isRaised)
    .map(({ mention }) => mention.label)

test.each([
  ['better than human performance^1,2^ so far', ['1', '2']],
  ['as was shown before.^3–5^ We', ['3', '5']],
  ['the method of Smith et al.^12^ works', ['12']],
  ['as they say,”^7^ and', ['7']],
  ['in these (and other) papers^1^,^4^ of theirs', ['1', '4']],
  ['known networks (CNNs)^8^', ['8']],
  ['Fig. 2 and earlier work^3^ show', ['3']],
])('%s', (text, labels) => {
  expect(raised(text)).toEqual(labels)
})

test.each([
  'a rate of 10^3^ and 4 · 10^5^ steps',
  'where x^2^ + y^2^ = z^2^',
  'an area of 5 cm^2^ in all',
  'cost log^2^ n and exp^2^(x)',
  'in R^3^ and (a + b)^2^',
  'the σ^2^ of it and A^−1^b',
  'the 21^st^ time',
  '^4^https://example.org',
  'the sum = n^2^',
])('nothing in: %s', (text) => {
  expect(raised(text)).toEqual([])
})

test('a raised number is not part of the number before it', () => {
  const [first] = mentionsOn(page(['as in Figure 3^12^ of the paper', 700]).lines)
  expect(first?.mention).toMatchObject({ kind: 'figure', label: '3' })
})

const WORKS = [1, 2, 3, 4].map(
  (number) => [`${number}. A. Author and B. Other. Title number ${number}. Journal.`, 680 - number * 12] as const,
)
const body = page(['Deep nets are used^1^ and well known^2,3^ in all of these fields^4^ of study', 500], ['and some note^1^ too', 488])
const onPage = (pages: readonly PlacedPage[], pageIndex: number) => {
  const index = findTargets(pages)
  return mentionsOn(pages[pageIndex]?.lines ?? [])
    .filter(({ mention }) => mention.isRaised)
    .map(({ mention, boxes }) => resolveMention(index, mention, { pageIndex, y: boxes[0]?.[1] ?? 0 }).map((target) => target.kind))
}
const title = page(['A Title of Some Length', 700, 16])

test('where the list of works has the numbers, they name works; a footnote of the same number comes second', () => {
  const works = page(['References', 700, 12], ...WORKS)
  expect(onPage([title, body, works], 1)).toEqual([['reference'], ['reference'], ['reference'], ['reference'], ['reference']])
  const noted = page(
    ['Deep nets are used^1^ and well known^2,3^ in all of these fields^4^ of study', 500],
    ['More of the running text here', 488],
    ['^1^See the code online.', 80, 8],
  )
  expect(onPage([title, noted, works], 1)[0]).toEqual(['reference', 'footnote'])
})

test('entries that begin with a raised number are found', () => {
  const works = page(
    ['References', 700, 12],
    ...[1, 2, 3, 4].map((n) => [`^${n}^A. Author and B. Other. Title. Journal.`, 680 - n * 12] as const),
  )
  expect(onPage([title, body, works], 1)[3]).toEqual(['reference'])
})

test('where works are cited in brackets, and where there is no list, raised numbers are footnotes of the page or nothing', () => {
  const works = page(['References', 700, 12], ...WORKS.map(([text, y]) => [text.replace(/^(\d)\./, '[$1]'), y] as const))
  const cited = page(
    ['One [1], two [2], three [3] and again [1] and [4] of these^1^ are known^2^ to others^3^', 500],
    ['^2^A note.', 80, 8],
  )
  expect(onPage([title, cited, works], 1)).toEqual([[], ['footnote'], []])
  expect(onPage([title, body], 1)).toEqual([[], [], [], [], []])
})

test('numbers at the names of authors are those of institutes', () => {
  const works = page(['References', 700, 12], ...WORKS)
  const first = page(['Anna Author^1^ and Bert Other^1,2^', 700], ['^1^University of Somewhere', 680, 8], ['^2^Institute of Else', 670, 8])
  expect(onPage([first, body, works], 0)).toEqual([[], [], []])
  const without = page(['Anna Author^1^, Bert Other^1,2^ and Carl Third^3^', 700])
  expect(onPage([without, body, works], 0)).toEqual([[], [], [], []])
})
