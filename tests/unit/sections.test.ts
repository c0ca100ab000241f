import { describe, expect, test } from 'vitest'
import { findSections } from '../../src/shared/features/sections/find-sections.ts'
import type { OutlineEntry } from '../../src/shared/features/sections/match-outline.ts'
import type { Target } from '../../src/shared/features/sections/sections.model.ts'
import type { Typesetter } from '../support/typeset.ts'
import { type Part, printPaper, VENUES } from '../support/venues.ts'

const TITLE = 'Learning to Sample from Sketches'
const PAPER: readonly Part[] = [
  { heading: 'Introduction', lines: 40 },
  { heading: 'Related Work', lines: 30, subsections: ['Sketches in Practice', 'Sampling'] },
  { heading: 'Sketch Samplers', lines: 60, subsections: ['The Objective', 'A Bound on the Variance'] },
  { heading: 'Experiments', lines: 70, subsections: ['Setup', 'Results on Images'] },
  { heading: 'Conclusion', lines: 14 },
  { heading: 'Acknowledgments', lines: 5, kind: 'back' },
  { heading: 'References', lines: 60, kind: 'back' },
  { heading: 'Proofs', lines: 50, kind: 'appendix' },
  { heading: 'Further Experiments', lines: 50, kind: 'appendix' },
]

/** Name, and index of the part whose heading it should lead to; the abstract stands before the parts. */
const WANTED: readonly (readonly [Target, number])[] = [
  ['abstract', -1],
  ['introduction', 0],
  ['related-work', 1],
  ['method', 2],
  ['results', 3],
  ['conclusion', 4],
]

function find(paper: Typesetter, outline: readonly OutlineEntry[] = []) {
  return findSections({ pages: paper.pages, outline, title: TITLE })
}

function placeOf(paper: Typesetter, part: number) {
  const heading = paper.headings[part + 1]
  return heading ? { pageIndex: heading.pageIndex, yTop: expect.closeTo(heading.yTop, 0) } : null
}

describe('a paper as the venue prints it', () => {
  test.each(VENUES.map((venue) => [venue.name, venue] as const))('%s: every target from the text alone', (_name, venue) => {
    const paper = printPaper(venue, PAPER)
    const { columns, targets } = find(paper)
    expect(columns).toBe(venue.sheet.columns.length)
    for (const [target, part] of WANTED) expect({ [target]: targets[target] }).toEqual({ [target]: placeOf(paper, part) })
  })

  test.each(VENUES.map((venue) => [venue.name, venue] as const))('%s: sections of the first level, and no others', (_name, venue) => {
    const { sections } = find(printPaper(venue, PAPER))
    expect(sections.map((section) => section.heading.toLowerCase())).toEqual(
      [venue.abstract?.text.replace(/\W/g, '') ?? '', ...PAPER.map((part) => part.heading)].map((heading) => heading.toLowerCase()),
    )
  })
})
