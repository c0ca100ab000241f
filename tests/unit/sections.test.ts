import { describe, expect, test } from 'vitest'
import { findSections } from '../../src/shared/features/sections/find-sections.ts'
import type { OutlineEntry } from '../../src/shared/features/sections/match-outline.ts'
import type { SectionTarget } from '../../src/shared/kernel/section-targets.ts'
import { Typesetter } from '../support/typeset.ts'
import { type Part, printPaper, VENUES, type Venue } from '../support/venues.ts'

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
const WANTED: readonly (readonly [SectionTarget, number])[] = [
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

const [neurips, icml] = VENUES
const numbered = neurips as Venue

function targetsOf(parts: readonly Part[], venue = numbered, title = TITLE) {
  const paper = printPaper(venue, parts, title)
  const { targets } = findSections({ pages: paper.pages, outline: [], title })
  const headings = ['Abstract', ...parts.map((part) => part.heading)]
  return Object.fromEntries(
    Object.entries(targets).map(([target, place]) => {
      const at = paper.headings.findIndex((one) => one.pageIndex === place?.pageIndex && Math.abs(one.yTop - place.yTop) < 1)
      return [target, place === null ? null : (headings[at] ?? '?')]
    }),
  )
}

const back: Part = { heading: 'References', lines: 40, kind: 'back' }
const part = (heading: string, lines = 30): Part => ({ heading, lines })

describe('what a section is for', () => {
  test('what a paper lacks is null', () => {
    expect(targetsOf([part('Introduction'), part('A Sketching Operator'), part('Conclusions'), back])).toEqual({
      abstract: 'Abstract',
      introduction: 'Introduction',
      'related-work': null,
      method: 'A Sketching Operator',
      results: null,
      conclusion: 'Conclusions',
    })
  })

  test('a discussion concludes where nothing else does', () => {
    expect(targetsOf([part('Introduction'), part('Methods'), part('Results'), part('Discussion'), back])).toMatchObject({
      method: 'Methods',
      results: 'Results',
      conclusion: 'Discussion',
    })
  })

  test('a discussion does not conclude where a conclusion follows', () => {
    const parts = [
      part('Introduction'),
      part('Approach'),
      part('Results and Discussion'),
      part('Discussion'),
      part('Concluding Remarks'),
      back,
    ]
    expect(targetsOf(parts)).toMatchObject({ results: 'Results and Discussion', conclusion: 'Concluding Remarks' })
  })

  test('sections without a telling name between background and experiments are the method', () => {
    const parts = [
      part('Introduction'),
      part('Background'),
      part('Problem Formulation'),
      part('DeepSketch'),
      part('Learning'),
      part('Numerical Experiments'),
      back,
    ]
    expect(targetsOf(parts)).toMatchObject({ method: 'DeepSketch', results: 'Numerical Experiments', conclusion: null })
  })

  test('what comes before the section called Method prepares it', () => {
    expect(targetsOf([part('Introduction'), part('Gaussian Processes'), part('Method'), part('Evaluation'), back])).toMatchObject({
      method: 'Method',
    })
  })

  test('theorems that authors call results are their method where experiments follow', () => {
    expect(targetsOf([part('Introduction'), part('Setup'), part('Main Results'), part('Simulations'), back])).toMatchObject({
      method: 'Main Results',
      results: 'Simulations',
    })
  })

  test('off-policy evaluation and experimental design are topics, not results', () => {
    const parts = [part('Introduction'), part('Off-Policy Evaluation'), part('Bayesian Experimental Design'), part('Experiments'), back]
    expect(targetsOf(parts)).toMatchObject({ method: 'Off-Policy Evaluation', results: 'Experiments' })
  })

  test('related work that is only a subsection, or shares a section, is found there', () => {
    const shared = targetsOf([part('Introduction'), part('Background and Related Work'), part('Model'), back])
    expect(shared).toMatchObject({ 'related-work': 'Background and Related Work' })
    const parts: Part[] = [{ heading: 'Introduction', lines: 30, subsections: ['Contributions', 'Related Work'] }, part('Model'), back]
    const paper = printPaper(numbered, parts)
    const { targets, sections } = find(paper)
    expect(targets['related-work']?.pageIndex).toBe(1)
    expect(sections.map((section) => section.heading)).not.toContain('Related Work')
  })

  test('a section whose text measures is the results where no heading says so', () => {
    const paper = printPaper(numbered, [part('Introduction'), part('Sketches')])
    const told = 'Table 2 shows that accuracy improves over all baselines on each dataset, and average error is lower'
    paper.heading('3  Learning with Relabelled Images', numbered.section)
    const wanted = paper.headings.at(-1)
    paper.text(30, told).heading('4  Conclusion', numbered.section).text(8)
    expect(find(paper).targets.results).toMatchObject({ pageIndex: wanted?.pageIndex })
  })
})

describe('what misleads', () => {
  test('an outline that points to wrong pages and heights', () => {
    const paper = printPaper(numbered, PAPER)
    const outline = paper.headings.map((heading, index) => ({
      ...heading,
      title: PAPER[index - 1]?.heading ?? heading.title,
      pageIndex: 0,
      yTop: 700 - index,
    }))
    expect(find(paper, outline)).toEqual(find(paper))
  })

  test('an outline of another paper', () => {
    const paper = printPaper(numbered, PAPER)
    const outline = ['Overview', 'Ports', 'Registers', 'Timing'].map((title, pageIndex) => ({ title, depth: 0, pageIndex, yTop: 72 }))
    expect(find(paper, outline)).toEqual(find(paper))
  })

  test('an outline with subsections only', () => {
    const paper = printPaper(numbered, PAPER)
    const outline = ['Sketches in Practice', 'Sampling', 'The Objective'].map((title) => ({ title, depth: 0, pageIndex: 1, yTop: 72 }))
    expect(find(paper, outline).sections).toEqual(find(paper).sections)
  })

  test('an outline nested below the paper’s title', () => {
    const paper = printPaper(numbered, PAPER)
    const entries = paper.headings.map((heading) => ({ ...heading, depth: 1 }))
    expect(find(paper, [{ title: TITLE, depth: 0, pageIndex: 0, yTop: 90 }, ...entries])).toEqual(find(paper))
  })

  test('numbered lists, tables and statements in bold', () => {
    const paper = printPaper(icml as Venue, [part('Introduction'), part('Method')])
    paper.text(2).table(9)
    for (const item of ['1. First we sample rows.', '2. Then we sketch them.', '3. Experiments follow.'])
      paper.heading(item, { size: 10, font: 'body', above: 2 })
    paper
      .heading('Theorem 3 (Main Bound)', { size: 10, font: 'bold' })
      .text(6)
      .heading('3. Experiments', (icml as Venue).section)
      .text(30)
    expect(find(paper).sections.map((section) => section.heading)).toEqual(['Abstract', 'Introduction', 'Method', 'Experiments'])
  })

  test('pages without text', () => {
    expect(findSections({ pages: [{ width: 612, height: 792, items: [] }], outline: [], title: '' })).toEqual({
      columns: 1,
      sections: [],
      targets: { abstract: null, introduction: null, 'related-work': null, method: null, results: null, conclusion: null },
    })
    expect(find(new Typesetter(numbered.sheet)).sections).toEqual([])
  })
})

describe('what misleads in other layouts', () => {
  const headings = (paper: Typesetter) => find(paper).sections.map((section) => section.heading)
  const bold = { size: 12, font: 'bold' }

  test('a numbered bibliography is longer than the row of sections', () => {
    const paper = printPaper(numbered, [part('Introduction'), part('Sketch Samplers'), part('Conclusion'), { ...back, lines: 0 }])
    for (let entry = 1; entry < 24; entry += 1)
      paper.heading(`${entry}. A. Lovelace. On sketches of kind ${entry}`, { size: 9, font: 'body', above: 0, below: 0 })
    expect(headings(paper)).toEqual(['Abstract', 'Introduction', 'Sketch Samplers', 'Conclusion', 'References'])
  })

  test('running heads far from the edge of a page with wide margins', () => {
    const sheet = { ...numbered.sheet, top: 140, runningHead: 'A. Lovelace et al', runningHeadTop: 118 }
    const plain = { ...numbered, sheet, section: { size: 9, font: 'furniture' }, number: () => '' }
    const paper = printPaper(plain, PAPER)
    expect(headings(paper).slice(0, 3)).toEqual(['Abstract', 'Introduction', 'Related Work'])
    expect(headings(paper)).not.toContain('A. Lovelace et al')
  })

  test('a summary set in a type of its own is the abstract', () => {
    const paper = printPaper({ ...numbered, abstract: null }, [])
    paper.heading('Summary', { size: 9, font: 'bold', align: 'center' }).text(6)
    for (const [index, heading] of ['Introduction', 'Sketches', 'Conclusion'].entries())
      paper.heading(`${index + 1}  ${heading}`, numbered.section).text(20)
    expect(find(paper).sections[0]).toMatchObject({ heading: 'Summary', role: 'abstract' })
  })

  test('a section sign before the letter of an appendix', () => {
    const paper = printPaper(numbered, [part('Introduction'), part('Sketch Samplers'), part('Conclusion'), back])
    paper.heading('§A Proofs', numbered.section).text(20)
    expect(find(paper).sections.at(-1)).toMatchObject({ number: 'A', heading: 'Proofs', role: 'appendix' })
  })

  test('words in a figure that are set as headings are', () => {
    const paper = printPaper(numbered, [part('Introduction'), part('Sketch Samplers')])
    paper
      .text(2)
      .banner('Baseline', { ...bold, above: 8 })
      .text(4)
      .heading('3  Experiments', numbered.section)
      .text(20)
    expect(headings(paper)).toEqual(['Abstract', 'Introduction', 'Sketch Samplers', 'Experiments'])
  })

  test('lines of a program', () => {
    const aaai = { ...numbered, number: () => '' }
    const paper = printPaper(aaai, [part('Introduction'), part('Sketch Samplers')])
    paper.text(2).heading('4: end for', bold).text(3).heading('Conclusion', numbered.section).text(20)
    expect(headings(paper)).toEqual(['Abstract', 'Introduction', 'Sketch Samplers', 'Conclusion'])
  })

  test.each(['§2  Sketch Samplers', '2 | Sketch Samplers', '2 · Sketch Samplers'])('%s', (printed) => {
    const paper = printPaper(numbered, [part('Introduction')])
    paper.heading(printed, numbered.section).text(20).heading('3  Conclusion', numbered.section).text(20)
    expect(find(paper).sections[2]).toMatchObject({ number: '2', heading: 'Sketch Samplers' })
  })

  test('Greek and mathematical letters in capitals', () => {
    const capitals = { size: 10, font: 'body' }
    const paper = printPaper({ ...numbered, section: capitals, cased: (text) => text.toUpperCase() }, [part('Introduction')])
    paper.heading('2  THE β-DIVERGENCE OF 𝑘 SKETCHES', capitals).text(20).heading('3  CONCLUSION', capitals).text(20)
    expect(headings(paper)).toEqual(['Abstract', 'INTRODUCTION', 'THE β-DIVERGENCE OF 𝑘 SKETCHES', 'CONCLUSION'])
  })

  test('appendices without a letter', () => {
    const parts = [part('Introduction'), part('Sketches'), part('Conclusion'), part('Proofs'), part('Related Work in Detail'), back]
    expect(targetsOf(parts, { ...numbered, number: () => '' })).toMatchObject({ 'related-work': null, conclusion: 'Conclusion' })
  })

  test('an example or the data before the approach', () => {
    expect(targetsOf([part('Introduction'), part('A Motivating Example'), part('DeepSketch'), part('Experiments'), back])).toMatchObject({
      method: 'DeepSketch',
    })
    expect(targetsOf([part('Introduction'), part('Dataset'), part('Experiments'), back])).toMatchObject({ method: 'Dataset' })
  })
})
