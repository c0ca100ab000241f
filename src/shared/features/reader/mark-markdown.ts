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

/** All marks of a paper as one Markdown text, with links back to each. Marks are given in reading order. */
export function marksAsMarkdown(paper: MarkedPaper, marks: readonly Mark[], grouping: Grouping): string {
  const [first] = marks
  const by = [paper.authors.map(plain).join(', '), paper.year === null ? '' : String(paper.year)].filter((part) => part !== '')
  const head = [`# ${plain(paper.title)}`, by.join(' · '), first ? paperLine(first) : '']
  const groups = groupsOf(paper, marks, grouping).map(([heading, own]) => [
    `## ${plain(heading)}`,
    ...own.map((mark) => markAsMarkdown(paper, mark)),
  ])
  return `${[...head, ...groups.flat()].filter((part) => part !== '').join('\n\n')}\n`
}

/** One mark: what the paper says as a quote, the comment, and a line that leads back. */
export function markAsMarkdown(paper: Pick<MarkedPaper, 'pageLabels'>, mark: Mark): string {
  const { paperId, pageIndex, id: markId, quote, comment, kind, color } = mark
  const link = `[Page ${plain(labelOf(paper, pageIndex))}](${paperLink({ paperId, pageIndex, markId })})`
  const parts = [quote === '' ? '' : `> ${plain(quote)}`, lines(comment), `${link} · ${color} ${kind}`]
  return parts.filter((part) => part !== '').join('\n\n')
}

function paperLine({ paperId }: Mark): string {
  return `[Open in Prepbench](${paperLink({ paperId, pageIndex: null, markId: null })})`
}

function groupsOf(paper: MarkedPaper, marks: readonly Mark[], grouping: Grouping): readonly (readonly [string, readonly Mark[]])[] {
  const groups = new Map<string, Mark[]>()
  if (grouping === 'color') for (const color of MARK_COLORS) groups.set(nameOfColor(color), [])
  for (const mark of marks) {
    const heading = grouping === 'color' ? nameOfColor(mark.color) : `Page ${labelOf(paper, mark.pageIndex)}`
    groups.set(heading, [...(groups.get(heading) ?? []), mark])
  }
  return [...groups].filter(([, own]) => own.length > 0)
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
