import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Mark } from '../../../../shared/features/reader/mark.model.ts'
import { markAsMarkdown, marksAsMarkdown } from '../../../../shared/features/reader/mark-markdown.ts'
import type { MarkId, PaperId } from '../../../../shared/kernel/ids.ts'
import type { EpochMs } from '../../../../shared/kernel/time.ts'
import { MarkdownView } from '../../../ui/markdown/MarkdownView.tsx'

const paper = { title: 'A paper', authors: [], year: null, pageLabels: ['iv', 'v'] }
const mark: Mark = {
  id: 'm-1' as MarkId,
  paperId: 'p-1' as PaperId,
  kind: 'highlight',
  color: 'yellow',
  pageIndex: 1,
  rects: [[0, 0, 1, 1]],
  ink: null,
  quote: '',
  contextBefore: '',
  contextAfter: '',
  comment: '',
  author: null,
  isUnplaced: false,
  sortKey: '',
  createdAt: 0 as EpochMs,
}

const render = (text: string) => renderToStaticMarkup(<MarkdownView text={text} cutNotice="CUT" failedNotice="FAILED" />)
/** The words that a reader sees, blanks aside. */
const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '')

test('a mark is a quote, its comment and a line that leads back', () => {
  const text = markAsMarkdown(paper, { ...mark, quote: 'x', comment: 'one\ntwo\n\nthree' })
  expect(text).toBe('> x\n\none\\\ntwo\n\nthree\n\n[Page v](prepbench://paper/p-1?page=2&mark=m-1) · yellow highlight')
  expect(render(text)).toContain('href="#/read/p-1?page=1&amp;mark=m-1"')
})

test('marks are grouped by page or by colour, each group in reading order', () => {
  const marks = [mark, { ...mark, color: 'red' as const, pageIndex: 0 }, { ...mark, kind: 'note' as const }]
  const outline = (text: string) => text.match(/^(## .*|.* · .*)$/gm)?.map((line) => line.replace(/^\[.*\] ?\(.*\) · /, ''))
  expect(outline(marksAsMarkdown(paper, marks, 'page', null))).toEqual([
    '## Page iv',
    'red highlight',
    '## Page v',
    'yellow highlight',
    'yellow note',
  ])
  expect(outline(marksAsMarkdown(paper, marks, 'color', null))).toEqual([
    '## Yellow',
    'yellow highlight',
    'yellow note',
    '## Red',
    'red highlight',
  ])
})

test('a mark without a place in the newer file stands at the end and names no page', () => {
  const marks = [{ ...mark, isUnplaced: true, quote: 'gone', comment: '' }, mark]
  expect(marksAsMarkdown(paper, marks, 'page', null)).toMatch(
    /## Page v\n.*## Not found in the newer file\n\n> gone\n\n\[Without a place\]\(prepbench:\/\/paper\/p-1\?mark=m-1\) · yellow highlight\n$/s,
  )
})

test('marks are grouped by section in the order of the paper, also where a heading comes twice or is missing', () => {
  const at = (pageIndex: number, id: string) => ({ ...mark, pageIndex, quote: id })
  const marks = [at(0, 'front'), at(3, 'late'), at(1, 'first'), at(2, 'again')]
  const sectionOf = ({ pageIndex }: Mark) => (pageIndex === 0 ? null : { index: pageIndex, heading: pageIndex === 3 ? '3 End' : 'Same' })
  const headings = (text: string) => text.match(/^(## |> ).*$/gm)
  expect(headings(marksAsMarkdown(paper, marks, 'section', sectionOf))).toEqual([
    '## Before the first section',
    '> front',
    '## Same',
    '> first',
    '## Same',
    '> again',
    '## 3 End',
    '> late',
  ])
  expect(headings(marksAsMarkdown(paper, marks, 'section', null))?.[0]).toBe('## No sections found in this paper')
})

const HARD = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()<>#|~$&!=^%+-.:1 \tax\n\r@/"\'') }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<script>x</script>',
    '&lt;',
    '[^1]: x',
    '- [ ] x',
    '| a |\n|-|',
    '---',
    '===',
    '    code',
    '```',
    '1) x',
    '<!-- x',
    '![[x]]',
    '    ',
  ),
)

test('S14 S15 whatever a quote and a comment hold, a reader of Markdown shows just these words', () => {
  fc.assert(
    fc.property(HARD, HARD, (quote, comment) => {
      const markup = render(markAsMarkdown(paper, { ...mark, quote, comment }))
      expect(words(markup)).toBe(`${quote}${comment}Page v · yellow highlight`.replace(/[\s\p{Cc}]+/gu, ''))
      // An address that is written out becomes a link by itself; nothing else becomes anything.
      const tags = new Set([...markup.matchAll(/<(\w+)/g)].map(([, tag]) => tag))
      expect([...tags].filter((tag) => !['div', 'p', 'blockquote', 'a', 'br'].includes(tag ?? ''))).toEqual([])
    }),
    { numRuns: 500, seed: 20_261_121 },
  )
}, 30_000)
