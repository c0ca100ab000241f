import { paperLink } from '../../kernel/paper-link.ts'
import { plainMarkdown as plain } from '../../kernel/plain-markdown.ts'
import { MARK_COLORS, type Mark } from './mark.model.ts'
import type { Grouping } from './mark-files.model.ts'
import { pageLabel } from './page-labels.ts'

export interface MarkedPaper {
  readonly title: string
  readonly authors: readonly string[]
  readonly year: number | null
  /** Null: pages are numbered from 1. */
  readonly pageLabels: readonly string[] | null
}

/** Where a mark stands in the paper's outline: its section's place in it, from 0, and what is printed there. Null: before the first. */
export type SectionOf = (mark: Mark) => { readonly index: number; readonly heading: string } | null

/**
 * All marks of a paper as one Markdown text, with links back to each. Marks are given in reading order.
 *
 * @param sectionOf of the paper's sections; null: none were found.
 */
export function marksAsMarkdown(paper: MarkedPaper, marks: readonly Mark[], grouping: Grouping, sectionOf: SectionOf | null): string {
  const [first] = marks
  const by = [paper.authors.map(plain).join(', '), paper.year === null ? '' : String(paper.year)].filter((part) => part !== '')
  const head = [`# ${plain(paper.title)}`, by.join(' · '), first ? paperLine(first) : '']
  const groups = groupsOf(paper, marks, grouping, sectionOf).map(([heading, own]) => [
    `## ${plain(heading)}`,
    ...own.map((mark) => markAsMarkdown(paper, mark)),
  ])
  return `${[...head, ...groups.flat()].filter((part) => part !== '').join('\n\n')}\n`
}

/** One mark: what the paper says as a quote, the comment, and a line that leads back. */
export function markAsMarkdown(paper: Pick<MarkedPaper, 'pageLabels'>, mark: Mark): string {
  const { paperId, pageIndex, id: markId, quote, comment, kind, color } = mark
  // The page of a former file is no page to name; the link leads to the list where the mark waits.
  const link = mark.isUnplaced
    ? `[Without a place](${paperLink({ paperId, pageIndex: null, markId })})`
    : `[Page ${plain(labelOf(paper, pageIndex))}](${paperLink({ paperId, pageIndex, markId })})`
  const parts = [quote === '' ? '' : `> ${plain(quote)}`, lines(comment), `${link} · ${color} ${kind}`]
  return parts.filter((part) => part !== '').join('\n\n')
}

function paperLine({ paperId }: Mark): string {
  return `[Open in Prepbench](${paperLink({ paperId, pageIndex: null, markId: null })})`
}

function groupsOf(
  paper: MarkedPaper,
  marks: readonly Mark[],
  grouping: Grouping,
  sectionOf: SectionOf | null,
): readonly (readonly [string, readonly Mark[]])[] {
  const groups = new Map<number, { readonly heading: string; readonly own: Mark[] }>()
  for (const mark of marks) {
    const { place, heading } = groupOf(paper, mark, grouping, sectionOf)
    const group = groups.get(place) ?? { heading, own: [] }
    groups.set(place, group)
    group.own.push(mark)
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, { heading, own }]) => [heading, own] as const)
}

/** The heading that a mark stands below, and the place of that heading among the others. */
function groupOf(paper: MarkedPaper, mark: Mark, grouping: Grouping, sectionOf: SectionOf | null) {
  if (grouping === 'color') return { place: MARK_COLORS.indexOf(mark.color), heading: nameOfColor(mark.color) }
  if (mark.isUnplaced) return { place: Number.POSITIVE_INFINITY, heading: 'Not found in the newer file' }
  if (grouping === 'page') return { place: mark.pageIndex, heading: `Page ${labelOf(paper, mark.pageIndex)}` }
  if (!sectionOf) return { place: 0, heading: 'No sections found in this paper' }
  const section = sectionOf(mark)
  return section ? { place: section.index, heading: section.heading } : { place: -1, heading: 'Before the first section' }
}

function nameOfColor(color: string): string {
  return `${color.slice(0, 1).toUpperCase()}${color.slice(1)}`
}

function labelOf({ pageLabels }: Pick<MarkedPaper, 'pageLabels'>, pageIndex: number): string {
  return pageLabel(pageLabels ?? [], pageIndex)
}

/** A text of several lines that stay lines. */
function lines(text: string): string {
  const paragraphs: string[][] = [[]]
  for (const line of text.split(/\r\n|\r|\n/).map(plain)) {
    if (line === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
    .filter((own) => own.length > 0)
    .map((own) => own.join('\\\n'))
    .join('\n\n')
}
