import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { findTargets } from '../../src/shared/features/reader/smart-jump/find-targets.ts'
import type { PlacedPage } from '../../src/shared/features/reader/smart-jump/jump-index.ts'
import { mentionAt, mentionsOn } from '../../src/shared/features/reader/smart-jump/mention-at.ts'
import type { TargetKind } from '../../src/shared/features/reader/smart-jump/mentions.ts'
import { placedItems } from '../../src/shared/features/reader/smart-jump/placed-items.ts'
import { placedLines } from '../../src/shared/features/reader/smart-jump/placed-lines.ts'
import { resolveMention } from '../../src/shared/features/reader/smart-jump/resolve.ts'

const PAPERS = join(import.meta.dirname, '../../../shared/papers')

async function readPages(name: string): Promise<PlacedPage[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(join(PAPERS, `${name}.pdf`))), verbosity: 0 })
  const pdf = await task.promise
  const pages: PlacedPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    pages.push({ width: right - left, height: top - bottom, lines: placedLines(placedItems((await page.getTextContent()).items)) })
  }
  await task.destroy()
  return pages
}

/** Of all mentions of a kind, how many are resolved. */
function tally(pages: readonly PlacedPage[]) {
  const index = findTargets(pages)
  const counts = new Map<TargetKind, { all: number; found: number }>()
  pages.forEach((page, pageIndex) => {
    for (const { mention, boxes } of mentionsOn(page.lines)) {
      const count = counts.get(mention.kind) ?? { all: 0, found: 0 }
      const found = resolveMention(index, mention, { pageIndex, y: boxes[0]?.[1] ?? 0 })
      counts.set(mention.kind, { all: count.all + 1, found: count.found + (found.length > 0 ? 1 : 0) })
    }
  })
  return counts
}

describe.skipIf(!existsSync(PAPERS))('real papers', () => {
  test.each(['automl22-makarova22a', 'uai23-gao23a', 'uai23-he23a', 'rescience-14941471', 'uai23-collins23a', 'uai23-zou23a'])(
    '%s: every figure and equation it speaks of is found, and nearly every table and work',
    async (name) => {
      const counts = tally(await readPages(name))
      for (const kind of ['figure', 'equation'] as const) {
        const { all, found } = counts.get(kind) ?? { all: 0, found: 0 }
        expect(`${kind} ${found}`).toBe(`${kind} ${all}`)
      }
      const { all, found } = counts.get('table') ?? { all: 0, found: 0 }
      expect(found).toBeGreaterThanOrEqual(all * 0.85)
    },
    30_000,
  )

  test('works cited by raised numbers are found, and footnotes where works are cited otherwise; names and powers are neither', async () => {
    const kinds = (pages: readonly PlacedPage[]) => {
      const index = findTargets(pages)
      return pages.flatMap((page, pageIndex) =>
        mentionsOn(page.lines)
          .filter(({ mention }) => mention.isRaised)
          .map(({ mention, boxes }) => resolveMention(index, mention, { pageIndex, y: boxes[0]?.[1] ?? 0 })[0]?.kind)
          .filter((kind) => kind !== undefined),
      )
    }
    const cited = kinds(await readPages('rescience-3160540'))
    expect(cited.length).toBeGreaterThan(45)
    expect(new Set(cited)).toEqual(new Set(['reference']))
    expect(kinds(await readPages('uai23-he23a'))).toEqual(Array.from({ length: 7 }, () => 'footnote'))
    expect(kinds(await readPages('uai23-chung23a'))).toEqual([])
  }, 60_000)

  test('where they stand: figures and tables with captions, equations by their number, sections, works', async () => {
    const index = findTargets(await readPages('uai23-gao23a'))
    const found = (kind: TargetKind, label: string, year?: string) => {
      const mention = { kind, label, start: 0, end: 0, ...(year ? { year } : {}) }
      const [first] = resolveMention(index, mention, { pageIndex: 1, y: 0 })
      return first && `${first.pageIndex + 1}: ${first.text.slice(0, 40)}`
    }
    expect(found('figure', '1')).toBe('2: Figure 1: Top: Video decomposition and p')
    expect(found('figure', '4')).toMatch(/^7: Figure 4: Left: Visualization/)
    expect(found('table', '1')).toMatch(/^8: Table 1: Performance comparison/)
    expect(found('equation', '5')).toMatch(/^3: /)
    expect(found('section', '4.2.3')).toMatch(/^5: 4\.2\.3 Inference of View-independent/)
    expect(found('reference', 'Kabra', '2021')).toMatch(/^10: Rishabh Kabra/)
    expect(found('reference', 'Yuan', '2022b')).toMatch(/^11: Jinyang Yuan, Bin Li, and Xiangyang Xue/)
    expect(found('figure', '40')).toBeUndefined()
  }, 30_000)

  test('a numbered list of works, and a picture whose caption stands below it', async () => {
    const pages = await readPages('rescience-14941471')
    const index = findTargets(pages)
    const [work] = resolveMention(index, { kind: 'reference', label: '16', start: 0, end: 0 }, { pageIndex: 2, y: 0 })
    expect(work?.text).toMatch(/^16\. K\. He, X\. Zhang/)
    const [figure] = resolveMention(index, { kind: 'figure', label: '2', start: 0, end: 0 }, { pageIndex: 2, y: 0 })
    const caption = pages[6]?.lines.find((line) => line.text.startsWith('Figure 2.'))
    expect(figure?.pageIndex).toBe(6)
    expect(figure?.rect[3]).toBeGreaterThan((caption?.y ?? 0) + 90)
    expect(figure?.rect[1]).toBeLessThan(caption?.y ?? 0)
  }, 30_000)
})

describe('own pages', () => {
  const line = (text: string, x: number, y: number, height = 10) => ({ text, x, y, width: text.length * height * 0.5, height })
  const body = 'some words of running text that fill the line of the page entirely and go on'
  const page = (...lines: ReturnType<typeof line>[]): PlacedPage => ({ width: 612, height: 792, lines: placedLines(lines) })

  test('a mention is found at its place, also broken over two lines', () => {
    const lines = placedLines([line('as shown in the left half of Figure', 72, 700), line('3 and elsewhere', 72, 688)])
    expect(mentionAt(lines, { x: 240, y: 703 })?.mention.label).toBe('3')
    expect(mentionAt(lines, { x: 74, y: 691 })?.mention.label).toBe('3')
    expect(mentionAt(lines, { x: 74, y: 703 })).toBeNull()
    expect(mentionAt(lines, { x: 240, y: 660 })).toBeNull()
  })

  test('a caption goes before a sentence that starts alike; without a caption the sentence is shown', () => {
    const sentence = line('Figure 3 shows what we mean', 72, 500)
    const mention = { kind: 'figure', label: '3', start: 0, end: 0 } as const
    const both = findTargets([page(sentence), page(line('Figure 3: What we mean', 72, 300))])
    expect(resolveMention(both, mention, { pageIndex: 0, y: 600 }).map((target) => target.pageIndex)).toEqual([1])
    const one = findTargets([page(sentence)])
    expect(resolveMention(one, mention, { pageIndex: 0, y: 600 })).toHaveLength(1)
  })

  test('several candidates: two captions with the same number are both offered', () => {
    const index = findTargets([page(line('Table 1: One', 72, 300)), page(line('Table 1: Another', 72, 300))])
    expect(resolveMention(index, { kind: 'table', label: '1', start: 0, end: 0 }, { pageIndex: 0, y: 0 })).toHaveLength(2)
  })

  test('an equation’s number stands at the right edge of its column', () => {
    const text = [700, 688, 676, 664].map((y) => line(body, 72, y))
    const index = findTargets([page(...text, line('a = b', 200, 600), { ...line('(7)', 437, 600), width: 15 }, line('item (8)', 72, 500))])
    const equation = (label: string) => resolveMention(index, { kind: 'equation', label, start: 0, end: 0 }, { pageIndex: 3, y: 0 })
    expect(equation('7')).toHaveLength(1)
    expect(equation('8')).toHaveLength(0)
  })

  test('without a list of works nobody is found in the text', () => {
    const index = findTargets([page(line('Smith wrote this in 2020.', 72, 700))])
    expect(resolveMention(index, { kind: 'reference', label: 'Smith', year: '2020', start: 0, end: 0 }, { pageIndex: 0, y: 0 })).toEqual([])
  })

  test('an empty paper has nothing', () => {
    expect(findTargets([]).targets.size).toBe(0)
    expect(findTargets([page()]).references).toBeNull()
  })
})
